import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import com.sun.net.httpserver.spi.HttpServerProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Binds the HTTP servers of a Java program to loopback. CoreNLP's server has no option for it and would listen on every
 * address of the machine; the JDK lets a system property name the class that makes its servers. Knows nothing of CoreNLP.
 */
public final class LoopbackServers extends HttpServerProvider {
    private final HttpServerProvider standard;

    public LoopbackServers() throws ReflectiveOperationException {
        standard = (HttpServerProvider) Class.forName("sun.net.httpserver.DefaultHttpServerProvider")
            .getDeclaredConstructor().newInstance();
    }

    @Override
    public HttpServer createHttpServer(InetSocketAddress address, int backlog) throws IOException {
        return standard.createHttpServer(onLoopback(address), backlog);
    }

    @Override
    public HttpsServer createHttpsServer(InetSocketAddress address, int backlog) throws IOException {
        return standard.createHttpsServer(onLoopback(address), backlog);
    }

    private static InetSocketAddress onLoopback(InetSocketAddress address) {
        return address == null ? null : new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort());
    }
}
