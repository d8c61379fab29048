// Links to Neo4j Community (GPL-3.0), so this file runs as a program of its own and does nothing but start it.
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Neo4j with Bolt on loopback. Arguments: the folder of its data, its settings file, the port.
 * The first line of standard input is the password of the user neo4j, so that no process list shows it; the end of
 * standard input, like SIGTERM, ends the server cleanly. Says 'ready' on standard output once Bolt answers.
 */
public final class Launcher {
    public static void main(String[] arguments) throws Exception {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = input.readLine();
        if (arguments.length != 3 || password == null) {
            System.err.println("usage: Launcher FOLDER SETTINGS PORT, the password on standard input");
            System.exit(2);
        }
        SocketAddress bolt = new SocketAddress("127.0.0.1", Integer.parseInt(arguments[2]));
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
            .loadPropertiesFromFile(Path.of(arguments[1]))
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, bolt)
            .setConfig(BoltConnector.advertised_address, bolt)
            .build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        // Replaced at every start: whoever holds the folder of the data holds its password, even one that was lost.
        try (var transaction = service.database("system").beginTx()) {
            transaction.execute(
                "CREATE OR REPLACE USER neo4j SET PLAINTEXT PASSWORD $password SET PASSWORD CHANGE NOT REQUIRED",
                Map.of("password", password)).close();
            transaction.commit();
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        System.out.println("ready");
        while (input.readLine() != null) {}
        System.exit(0);
    }
}
