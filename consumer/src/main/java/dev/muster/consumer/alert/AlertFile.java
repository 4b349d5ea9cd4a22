package dev.muster.consumer.alert;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a file of rules: all of it, so that all its problems are told at once. Used once. */
final class AlertFile {
    private static final String ALLOW_HOSTS = "allow-hosts";
    private static final String CA_FILES = "ca-files";
    private static final Set<String> KEYS = Set.of("page", "webhooks", ALLOW_HOSTS, CA_FILES, "rules");
    private static final Set<String> WEBHOOK_KEYS = Set.of("url", "secret-file");

    private final Path file;
    private final AlertRules.OutboundCheck outbound;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Webhook> webhooks = new LinkedHashMap<>();
    private final Set<String> webhookNames = new TreeSet<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private AlertFile(Path file, AlertRules.OutboundCheck outbound) {
        this.file = file;
        this.outbound = outbound;
    }

    static AlertRules read(Path file, AlertRules.OutboundCheck outbound) {
        return new AlertFile(file, outbound).read();
    }

    private AlertRules read() {
        Section root = new Section(problems, "the file", compose());
        root.allow(KEYS);
        Optional<String> page = root.text("page").map(address -> page(root, address));
        root.named("webhooks").forEach(this::webhook);
        List<String> allowed = root.texts(ALLOW_HOSTS);
        allowed.forEach(host -> check(root, ALLOW_HOSTS, () -> outbound.host(host)));
        List<Path> authorities =
                root.texts(CA_FILES).stream().map(this::besides).toList();
        authorities.forEach(path -> check(root, CA_FILES, () -> outbound.authority(path)));
        List<Section> given = root.list("rules");
        if (given.isEmpty() && problems.isEmpty()) {
            root.problem("rules", "there are no rules; write some under rules:, as docs/alerts.md shows");
        }
        given.forEach(this::rule);
        if (!problems.isEmpty()) {
            throw new AlertFileException(file, inOrder());
        }
        return new AlertRules(page, List.copyOf(webhooks.values()), allowed, authorities, List.copyOf(rules.values()));
    }

    private List<String> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .map(problem -> file + ":" + problem.line() + ": " + problem.what())
                .toList();
    }

    /** The tree of the document, without making objects of what it names. */
    private Node compose() {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new Yaml(new LoaderOptions()).compose(reader);
        } catch (NoSuchFileException e) {
            throw failed(file + ": there is no such file; docs/alerts.md shows one");
        } catch (CharacterCodingException e) {
            throw failed(file + ": is no UTF-8; save it as such");
        } catch (IOException e) {
            throw failed(file + ": cannot be read: " + e.getMessage());
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw failed(
                    file + ":" + line + ": is no YAML: " + e.getProblem() + "; mind the indentation and the quotes");
        } catch (YAMLException e) {
            throw failed(file + ": is no YAML: " + e.getMessage());
        }
    }

    private AlertFileException failed(String problem) {
        return new AlertFileException(file, List.of(problem));
    }

    private static String page(Section root, String address) {
        if (!isHttp(address)) {
            root.problem("page", "'" + address + "' is no http or https URL; write where readers open Muster's page");
        }
        return address.replaceFirst("/+$", "");
    }

    private void webhook(String name, Section given) {
        given.allow(WEBHOOK_KEYS);
        webhookNames.add(name);
        if (name.equals(AlertRules.TOPIC) || name.equals(AlertRules.TERMINAL)) {
            given.problem("'" + name + "' is a target that is there already; give the webhook another name");
        }
        Optional<String> url = given.required("url", "where alerts are posted");
        Optional<Signature> secret =
                given.required("secret-file", "the file that holds its secret").flatMap(path -> secret(given, path));
        if (url.isPresent() && !isHttp(url.get())) {
            given.problem(
                    "url",
                    "'" + url.get() + "' is no http or https URL; write one such as https://hooks.example.org/muster");
        } else if (url.isPresent() && secret.isPresent()) {
            webhooks.put(name, new Webhook(name, URI.create(url.get()), secret.get()));
        }
    }

    private Optional<Signature> secret(Section given, String path) {
        Path secret = besides(path);
        try {
            return Optional.of(Signature.with(Files.readString(secret).strip()));
        } catch (IOException e) {
            given.problem(
                    "secret-file",
                    secret + " cannot be read"
                            + (e instanceof NoSuchFileException ? ": there is no such file" : ": " + e.getMessage())
                            + "; make one with `openssl rand -hex 32 > " + path + "`");
        } catch (IllegalArgumentException e) {
            given.problem("secret-file", secret + " is no secret: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** A path is meant from where the file lies. */
    private Path besides(String path) {
        return file.toAbsolutePath().getParent().resolve(path);
    }

    private static void check(Section given, String key, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            given.problem(key, e.getMessage());
        }
    }

    private void rule(Section given) {
        new RuleReader(given, webhookNames).read().ifPresent(rule -> {
            if (rules.putIfAbsent(rule.name(), rule) != null) {
                given.problem("name", "there are two rules '" + rule.name() + "'; give each a name of its own");
            }
        });
    }

    private static boolean isHttp(String text) {
        try {
            URI uri = new URI(text);
            boolean isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return isWeb && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
