package dev.muster.app.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The project's compose file under a name and on ports of its own, so that a test neither meets nor removes the containers
 * and the data of somebody who uses it on the same machine.
 */
final class ComposeProject {

    /** Images are built, and a registry starts: on a slow machine that takes minutes. */
    private static final Duration START = Duration.ofMinutes(20);

    private static final Duration STOP = Duration.ofMinutes(3);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Ports ports;
    private final HostCommand host;

    private ComposeProject(String name, Ports ports) {
        this.name = name;
        this.ports = ports;
        this.host = new HostCommand(ports.environment());
    }

    static ComposeProject named(String name) {
        return new ComposeProject(name, Ports.free());
    }

    Ports ports() {
        return ports;
    }

    /** Builds the image where it is out of date, starts every service, and waits until all are healthy. */
    void up() {
        start("--build");
    }

    /** The same with the image that is there. */
    void upAgain() {
        start("--no-build");
    }

    private void start(String build) {
        try {
            compose(START, "up", "--detach", build, "--wait", "--quiet-pull");
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + logs(), e);
        }
    }

    /** Stops and removes the containers, and keeps their data. */
    void down() {
        compose(STOP, "down");
    }

    /** Stops and removes the containers with their data. */
    void downWithVolumes() {
        compose(STOP, "down", "--volumes", "--remove-orphans");
    }

    /** The services that the file names. */
    List<String> services() {
        return compose(STOP, "config", "--services").lines().sorted().toList();
    }

    /** What the engine is told of every service of every profile, run here or not, by its name. */
    JsonNode configured() throws IOException {
        return JSON.readTree(compose(STOP, "--profile", "*", "config", "--format", "json"))
                .get("services");
    }

    /** Each service that runs, with its state of health. */
    Map<String, String> health() {
        Map<String, String> health = new LinkedHashMap<>();
        compose(STOP, "ps", "--format", "{{.Service}} {{.Health}}")
                .lines()
                .map(line -> line.split(" "))
                .forEach(parts -> {
                    health.put(parts[0], parts.length > 1 ? parts[1] : "no check");
                });
        return health;
    }

    /** The addresses of this machine, {@code ip:port}, on which containers of the project can be reached. */
    List<String> publishedAddresses() {
        String containers = compose(STOP, "ps", "--quiet");
        List<String> inspect = new ArrayList<>(List.of(
                "docker",
                "inspect",
                "--format",
                "{{range .NetworkSettings.Ports}}{{range .}}{{.HostIp}}:{{.HostPort}} {{end}}{{end}}"));
        inspect.addAll(containers.lines().toList());
        return host.run(STOP, inspect)
                .lines()
                .flatMap(line -> List.of(line.trim().split(" ")).stream())
                .filter(address -> !address.isEmpty())
                .sorted()
                .toList();
    }

    /** What the engine lets the container of a service do, in words. */
    String rights(String service) {
        String container = compose(STOP, "ps", "--quiet", service).strip();
        return host.run(
                STOP,
                List.of(
                        "docker",
                        "inspect",
                        "--format",
                        "privileged={{.HostConfig.Privileged}} dropped={{.HostConfig.CapDrop}} added={{.HostConfig.CapAdd}}"
                                + " {{.HostConfig.SecurityOpt}} readOnly={{.HostConfig.ReadonlyRootfs}}"
                                + " {{range $folder, $how := .HostConfig.Tmpfs}}{{$folder}}:{{$how}} {{end}}",
                        container));
    }

    /** What a command inside a running service prints. */
    String inside(String service, String... command) {
        List<String> arguments = new ArrayList<>(List.of("exec", "--no-TTY", service));
        arguments.addAll(List.of(command));
        return compose(STOP, arguments.toArray(String[]::new)).strip();
    }

    /** The last lines of every service's log, for a message that says why. */
    private String logs() {
        return compose(STOP, "logs", "--no-color", "--tail", "40");
    }

    /** The volumes that are left of this project. */
    List<String> volumes() {
        return host.run(
                        STOP,
                        List.of(
                                "docker",
                                "volume",
                                "ls",
                                "--quiet",
                                "--filter",
                                "label=com.docker.compose.project=" + name))
                .lines()
                .toList();
    }

    /** Runs {@code ./muster} on the host against this project's broker, registry and server. */
    String muster(String... arguments) {
        List<String> command = new ArrayList<>(List.of("./muster"));
        command.addAll(List.of(arguments));
        return host.run(STOP, command);
    }

    private String compose(Duration patience, String... arguments) {
        List<String> command = new ArrayList<>(List.of("docker", "compose", "--project-name", name));
        command.addAll(List.of(arguments));
        return host.run(patience, command);
    }

    /** Ports of the loopback interface, and the settings that move the containers and the commands there. */
    record Ports(int kafka, int registry, int page) {

        static Ports free() {
            List<Integer> free = freePorts(3);
            return new Ports(free.get(0), free.get(1), free.get(2));
        }

        String server() {
            return "http://127.0.0.1:" + page;
        }

        String schemaRegistry() {
            return "http://127.0.0.1:" + registry + "/apis/ccompat/v7";
        }

        Map<String, String> environment() {
            return Map.of(
                    "STAGES_JAVA_OPTS", "-XX:TieredStopAtLevel=1",
                    "KAFKA_JAVA_OPTS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                    "KAFKA_PORT", Integer.toString(kafka),
                    "REGISTRY_PORT", Integer.toString(registry),
                    "PAGE_PORT", Integer.toString(page),
                    "MUSTER_BOOTSTRAP_SERVER", "127.0.0.1:" + kafka,
                    "MUSTER_REGISTRY", schemaRegistry(),
                    "MUSTER_SERVER", server());
        }

        /** Held open together, so that no port is given twice. */
        private static List<Integer> freePorts(int count) {
            List<ServerSocket> held = new ArrayList<>();
            try {
                for (int i = 0; i < count; i++) {
                    held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
                }
                List<Integer> ports =
                        held.stream().map(ServerSocket::getLocalPort).toList();
                for (ServerSocket socket : held) {
                    socket.close();
                }
                return ports;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
