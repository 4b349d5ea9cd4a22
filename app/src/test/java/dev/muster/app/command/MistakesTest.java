package dev.muster.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.muster.app.local.LoopbackPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users get wrong: the message names the culprit and what mends it, in a line or two. */
final class MistakesTest {
    private static final int MOST_LINES = 3;

    /** A server of somebody else's. */
    private static HttpServer stranger;

    private static String away;

    @TempDir
    static Path folder;

    @BeforeAll
    static void prepare() throws IOException {
        stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.start();
        away = LoopbackPort.HOST + ":" + LoopbackPort.anyFree();
        Files.writeString(folder.resolve("broken.properties"), "a=\\u00zz");
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(folder.resolve("file"), "no folder");
    }

    @AfterAll
    static void stop() {
        stranger.stop(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tabel                                             | 2 | 'tabel'                     | muster table",
                "table --wat                                       | 2 | '--wat'                     | --watch",
                "table -o xml                                      | 2 | 'xml'                       | JSON",
                "table --as-of yesterday                           | 2 | 'yesterday'                 | 2024-10-31",
                "table --view ships                                | 2 | 'ships'                     | MATERIEL",
                "table --server http://AWAY                        | 3 | http://AWAY                 | --server",
                "table --server http://no-such-host.invalid:1      | 3 | no-such-host.invalid        | --server",
                "table --server ftp://somewhere                    | 1 | 'ftp://somewhere'           | http://127.0.0.1:8080",
                "table --server http://STRANGER                    | 1 | http://STRANGER             | Muster's?",
                "table --database jdbc:sqlite:FOLDER/none.db       | 1 | FOLDER/none.db              | --database",
                "table --database jdbc:oracle:x                    | 1 | 'jdbc:oracle:x'             | jdbc:sqlite:",
                "table --database jdbc:postgresql://AWAY/x         | 3 | jdbc:postgresql://AWAY/x    | hostname and port",
                "tail                                              | 2 | TOPIC                       | --help",
                "tail claim                                        | 2 | 'claim'                     | claims",
                "tail claims --last 0                              | 2 | --last 0                    | from 1",
                "tail claims --bootstrap-server AWAY               | 3 | AWAY                        | muster up",
                "tail claims --kafka nonsense                      | 2 | nonsense                    | KEY=VALUE",
                "tail claims --kafka-config FOLDER/none            | 2 | FOLDER/none                 | --kafka-config",
                "tail claims --kafka-config FOLDER/broken.properties | 2 | broken.properties         | --kafka-config",
                "tail claims --prefix a/b                          | 2 | a/b                         | --help",
                "producer --registry nonsense                      | 2 | nonsense                    | http",
                "producer --allow-host 10.0.0.0/99                 | 2 | 10.0.0.0/99                 | --allow-host",
                "consumer                                          | 2 | --database                  | jdbc:sqlite:",
                "rebuild --verify                                  | 2 | --database                  | jdbc:sqlite:",
                "rebuild --database jdbc:sqlite:x --bootstrap-server AWAY | 3 | AWAY                 | muster up",
                "extract FOLDER/none.txt                           | 1 | FOLDER/none.txt             | check the path",
                "publish FOLDER/empty --bootstrap-server AWAY      | 3 | AWAY                        | --bootstrap-server",
                "feeds                                             | 2 | say what to do              | list",
                "feeds test gopher://x                             | 1 | 'gopher://x'                | --kind",
                "feeds test http://STRANGER/                       | 1 | 127.0.0.1                   | --allow-host",
                "pack check xx                                     | 4 | xx                          | en",
                "eval FOLDER/empty                                 | 1 | FOLDER/empty                | articles",
                "alerts                                            | 2 | say what to do              | check",
                "alerts check FOLDER/none                          | 2 | FOLDER/none                 | docs/alerts.md",
                "alerts check FOLDER/broken.properties             | 2 | broken.properties:1         | key: value",
                "alerts test FOLDER/none                           | 2 | FOLDER/none                 | docs/alerts.md",
                "alerts list --data FOLDER/empty                   | 1 | FOLDER/empty/table.db       | --database",
                "up --alerts FOLDER/none --data FOLDER/data        | 2 | FOLDER/none                 | docs/alerts.md",
                "decide                                            | 2 | say what to do              | accept",
                "decide acept kr-nis/1 --author A --reason B       | 2 | 'acept'                     | accept",
                "decide accept kr-nis/1 --author A                 | 2 | --reason                    | --help",
                "decide accept kr-nis/1 --author A --reason B --at noon | 2 | 'noon'                 | 2024-11-21T10:00:00Z",
                "decide correct kr-nis/1 lots --author A --reason B | 2 | 'lots'                     | 1300",
                "decide correct kr-nis/1 9-3 --author A --reason B | 2 | 9                           | upper one",
                "decide correct kr-nis/1 9 --hedge abot --author A --reason B | 2 | 'abot'           | ABOUT",
                "decide undo kr-nis/1 --author A --reason B --bootstrap-server AWAY | 3 | AWAY       | muster up",
                "producer --push-port 0                            | 2 | --push-port                 | --push-token",
                "acls everybody                                    | 2 | 'everybody'                 | producer",
                "acls --principal nobody                           | 2 | 'nobody'                    | User:muster",
                "decide                                            | 2 | say what to do              | reject",
                "decide reject a/0                                 | 2 | --author                    | --help",
                "decide reject a/0 --author A --reason R --at noon | 2 | 'noon'                      | 2024-11-21T10:00:00Z",
                "decide reject a/0 --author A --reason R --bootstrap-server AWAY | 3 | AWAY             | muster up",
                "decide list --bootstrap-server AWAY               | 3 | AWAY                        | muster up",
                "reprocess --since yesterday                       | 2 | 'yesterday'                 | 2024-10-31",
                "reprocess --dry-run --bootstrap-server AWAY       | 3 | AWAY                        | muster up",
                "rebuild                                           | 2 | --database                  | jdbc:sqlite:",
                "consumer --alerts FOLDER/none --database jdbc:sqlite:x | 2 | FOLDER/none            | docs/alerts.md",
                "doctor --wat                                      | 2 | --wat                       | --help",
                "up --data FOLDER/file                             | 1 | FOLDER/file                 | --data",
                "up --port STRANGER_PORT --data FOLDER/data        | 1 | STRANGER_PORT               | --port",
            })
    void shouldNameTheCulpritAndTheRemedy(String line, int exitCode, String culprit, String remedy) {
        Shell shell = new Shell();

        assertThat(shell.run(filled(line).split(" "))).as(shell.err()).isEqualTo(exitCode);

        assertThat(shell.err()).startsWith("muster: ").contains(filled(culprit), filled(remedy));
        assertThat(shell.err().lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
        assertThat(shell.err()).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MUSTER_CONFIG                 | FOLDER/none | FOLDER/none                   | MUSTER_CONFIG",
                "MUSTER_DATABASE_PASSWORD_FILE | FOLDER/none | MUSTER_DATABASE_PASSWORD_FILE | FOLDER/none",
            })
    void shouldNameASettingThatCannotBeTaken(String variable, String value, String culprit, String remedy) {
        Shell shell = new Shell(Map.of(variable, filled(value)), folder);

        assertThat(shell.run("table", "--database", "jdbc:sqlite:x")).isEqualTo(MusterCommand.MISUSED);

        assertThat(shell.err()).startsWith("muster: ").contains(filled(culprit), filled(remedy));
    }

    private static String filled(String text) {
        int port = stranger.getAddress().getPort();
        return text.replace("STRANGER_PORT", Integer.toString(port))
                .replace("STRANGER", LoopbackPort.HOST + ":" + port)
                .replace("AWAY", away)
                .replace("FOLDER", folder.toString());
    }
}
