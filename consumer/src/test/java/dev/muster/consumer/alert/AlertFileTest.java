package dev.muster.consumer.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.consumer.table.ClaimSelection;
import dev.muster.consumer.table.Filter;
import dev.muster.consumer.table.TableView;
import dev.muster.schema.AlertKind;
import dev.muster.schema.Stance;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file of rules may say, and what is told of one that cannot be understood. */
final class AlertFileTest {
    private static final String RULE = "{name: one, when: retraction, to: topic}";

    @TempDir
    private Path folder;

    @BeforeEach
    void secret() throws IOException {
        Files.writeString(folder.resolve("desk.secret"), "0123456789abcdef0123456789abcdef\n");
        Files.writeString(folder.resolve("short.secret"), "secret\n");
    }

    private AlertRules read(String text) {
        return AlertBench.read(AlertBench.file(folder, text));
    }

    private List<String> problems(String text) {
        AlertFileException refused = catchThrowableOfType(AlertFileException.class, () -> read(text));
        assertThat(refused).as(text).isNotNull();
        return refused.problems().stream()
                .map(problem -> problem.replace(folder + "/alerts.yaml", "FILE").replace(folder + "/", ""))
                .toList();
    }

    @Test
    void shouldReadEveryKindOfRule() {
        AlertRules rules = read("""
                page: https://muster.example/
                allow-hosts: [hooks.internal, 10.0.0.0/8]
                webhooks:
                  desk: {url: "https://hooks.example/a?b=c", secret-file: desk.secret}
                rules:
                  - {name: a, when: first-figure, to: desk}
                  - {name: b, when: change, by-more-than: 12.5 %, direction: up, to: [topic, desk]}
                  - {name: c, when: threshold, above: "10,000", below: 5_000, to: terminal}
                  - {name: d, when: first-denial, to: topic, where: {actor: kr-nis, force: KP, measure: deployed}}
                  - {name: e, when: stance-flip, to: topic, where: {unit: shells}}
                  - {name: f, when: retraction, to: topic, where: {view: all}}
                  - {name: g, when: conflict, to: topic}
                """);
        assertThat(rules.page()).contains("https://muster.example");
        assertThat(rules.allowed()).containsExactly("hooks.internal", "10.0.0.0/8");
        assertThat(rules.webhooks()).extracting(Webhook::name).containsExactly("desk");
        assertThat(rules.rules())
                .extracting(Rule::trigger)
                .containsExactly(
                        new Trigger.First(Stance.ASSERTED),
                        new Trigger.Change(new BigDecimal("12.5"), true, false),
                        new Trigger.Threshold(10_000L, 5_000L),
                        new Trigger.First(Stance.DENIED),
                        new Trigger.StanceFlip(),
                        new Trigger.Retraction(),
                        new Trigger.Conflict());
        assertThat(rules.rules().get(1).targets()).containsExactly("desk", "topic");
        assertThat(rules.rules().get(3).selection())
                .isEqualTo(new ClaimSelection(
                        TableView.TROOPS,
                        Map.of(Filter.ACTOR, "kr-nis", Filter.FORCE, "KP", Filter.MEASURE, "deployed")));
        assertThat(rules.rules())
                .extracting(rule -> rule.selection().view())
                .containsSubsequence(TableView.TROOPS, TableView.ALL, TableView.ALL, TableView.TROOPS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: a, when: treshold, to: topic                  | FILE:2: nothing happens when 'treshold'; did you mean threshold?",
                "name: a, when: lunch, to: topic                     | FILE:2: nothing happens when 'lunch'; give one of first-figure, change,",
                "name: a, when: threshold, to: topic                 | FILE:2: a threshold has a level; add above: 10000",
                "name: a, when: threshold, above: 1.5, to: topic     | FILE:2: above '1.5' is no whole number; write one such as 10000",
                "name: a, when: threshold, above: many, to: topic    | FILE:2: above 'many' is no number; write one such as 10000",
                "name: a, when: change, to: topic                    | FILE:2: this rule has no by-more-than; add by-more-than: and a share such as 20%",
                "name: a, when: change, by-more-than: -5, to: topic  | FILE:2: by-more-than '-5' is no number",
                "name: a, when: change, by-more-than: 5, direction: upp, to: topic | FILE:2: there is no direction 'upp'; did you mean up?",
                "name: a, when: conflict, above: 5, to: topic        | FILE:2: there is no 'above' in this rule; give one of name, to, when, where",
                "name: a, when: conflict                             | FILE:2: this rule tells nobody; add to: and the name of a webhook, topic or terminal",
                "name: a, when: conflict, to: topik                  | FILE:2: there is no target 'topik'; did you mean topic?",
                "when: conflict, to: topic                           | FILE:2: this rule has no name; add name: and a name of its own",
                "name: a, when: conflict, to: topic, where: {forse: KP}       | FILE:2: there is no 'forse' in where of this rule; did you mean force?",
                "name: a, when: conflict, to: topic, where: {measure: killd}  | FILE:2: No measure 'killd': give one of",
                "name: a, when: conflict, to: topic, where: {conflict: x}     | FILE:2: No conflict 'x': give one of russias-war-on-ukraine",
                "name: a, when: conflict, to: topic, where: {force: '??'}     | FILE:2: No force '??': give a country",
                "name: a, when: conflict, to: topic, where: {view: tanks}     | FILE:2: there is no view 'tanks'; give one of troops, materiel, all",
            })
    void shouldNameTheLineTheCulpritAndTheRemedy(String rule, String message) {
        assertThat(problems("rules:\n  - {" + rule + "}\n"))
                .singleElement()
                .asString()
                .startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{url: 'ftp://x', secret-file: desk.secret}          | FILE:2: 'ftp://x' is no http or https URL",
                "{url: 'https://u:p@x.example', secret-file: desk.secret} | FILE:2: 'https://u:p@x.example' is no http or https URL",
                "{secret-file: desk.secret}                          | FILE:2: 'desk' in webhooks has no url; add url: and where alerts are posted",
                "{url: 'https://x.example'}                          | FILE:2: 'desk' in webhooks has no secret-file; add secret-file:",
                "{url: 'https://x.example', secret-file: none}       | FILE:2: none cannot be read: there is no such file; make one with `openssl rand -hex 32 > none`",
                "{url: 'https://x.example', secret-file: short.secret} | FILE:2: short.secret is no secret: it holds 6 characters, which can be guessed",
                "https://x.example                                   | FILE:2: 'desk' has no keys of its own",
            })
    void shouldSayWhatIsWrongWithAWebhook(String webhook, String message) {
        assertThat(problems("webhooks:\n  desk: " + webhook + "\nrules: [" + RULE + "]\n"))
                .singleElement()
                .asString()
                .startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                 | FILE:1: there are no rules; write some under rules:",
                "'rules: {}'                        | FILE:1: rules is no list; begin each with '- '",
                "'- a'                              | FILE:1: the file is no list of keys and values; write key: value",
                "'rules: [{'                        | FILE:1: is no YAML:",
                "'page: muster.example, rules: []'  | FILE:1: is no YAML:",
                "'allow-hosts: a b'                 | FILE:1: 'a b' is no host",
                "'rule: []'                         | FILE:1: there is no 'rule' in the file; did you mean rules?",
            })
    void shouldSayWhatIsWrongWithTheWhole(String text, String message) {
        assertThat(problems(text).get(0)).startsWith(message);
    }

    @Test
    void shouldTellAllProblemsInTheOrderOfLines() {
        assertThat(problems("""
                page: here
                rules:
                  - name: one
                    when: conflict
                    when: retraction
                    to: nobody
                  - {name: two, when: x, to: topic}
                  - {name: two, when: conflict, to: topic}
                  - {name: two, when: conflict, to: topic}
                """))
                .extracting(problem -> problem.substring(0, 7))
                .containsExactly("FILE:1:", "FILE:5:", "FILE:6:", "FILE:7:", "FILE:9:");
    }

    @Test
    void shouldSayThatThereIsNoFile() {
        AlertFileException refused =
                catchThrowableOfType(AlertFileException.class, () -> AlertBench.read(folder.resolve("none.yaml")));
        assertThat(refused).hasMessageContaining("none.yaml: there is no such file");
    }

    @Test
    void shouldMakeNoObjectsThatAFileNames() {
        assertThat(problems("rules: [{name: !!javax.script.ScriptEngineManager [], when: conflict, to: topic}]"))
                .singleElement()
                .asString()
                .startsWith("FILE:1: is no YAML: Global tag is not allowed");
    }

    @Test
    void shouldReadTheExampleThatTheDocumentationShows() throws IOException {
        String example = Files.readString(Path.of("../docs/examples/alerts.yaml"));
        assertThat(read(example).rules())
                .extracting(Rule::kind)
                .as("one of each kind")
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(AlertKind.OTHER)));
        assertThat(Files.readString(Path.of("../docs/alerts.md"))).contains("```yaml\n" + example + "```");
    }

    @Test
    void shouldNeverShowASecret() {
        AlertRules rules = read(
                "webhooks:\n  desk: {url: 'https://x.example', secret-file: desk.secret}\nrules: [" + RULE + "]\n");
        assertThat(rules.toString()).doesNotContain("0123456789abcdef");
    }
}
