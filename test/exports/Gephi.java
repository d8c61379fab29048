import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Opens files as Gephi does, and says what it finds: nodes, edges, weights, columns, and each issue that Gephi reports. */
public class Gephi {
  public static void main(String[] files) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    ImportController imports = Lookup.getDefault().lookup(ImportController.class);
    boolean complains = false;
    for (String file : files) {
      projects.newProject();
      Workspace workspace = projects.getCurrentWorkspace();
      Container container = imports.importFile(new File(file));
      List<String> issues = new ArrayList<>();
      for (var each = container.getReport().getIssues(1000); each.hasNext();) {
        Issue issue = each.next();
        if (issue.getLevel() != Issue.Level.INFO) issues.add(issue.getLevel() + " " + issue.getMessage());
      }
      imports.process(container, new DefaultProcessor(), workspace);
      GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
      Graph graph = model.getGraph();
      double weight = 0;
      for (Edge edge : graph.getEdges()) weight += edge.getWeight();
      List<String> columns = new ArrayList<>();
      for (Column column : model.getEdgeTable()) if (!column.isProperty()) columns.add(column.getTitle());
      System.out.printf(
          "%s: %d nodes, %d edges, %.0f meetings, %s, columns of edges: %s%n",
          new File(file).getName(), graph.getNodeCount(), graph.getEdgeCount(), weight,
          model.isUndirected() ? "undirected" : "directed", String.join(" ", columns));
      for (String issue : issues) System.out.println("  " + issue);
      complains |= !issues.isEmpty() || graph.getEdgeCount() == 0;
    }
    System.exit(complains ? 1 : 0);
  }
}
