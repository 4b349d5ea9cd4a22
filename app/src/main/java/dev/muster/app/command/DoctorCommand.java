package dev.muster.app.command;

import dev.muster.app.doctor.Doctor;
import dev.muster.app.doctor.Doctor.Examination;
import dev.muster.app.doctor.Finding;
import dev.muster.app.doctor.Finding.Condition;
import dev.muster.app.local.DataDirectory;
import dev.muster.consumer.view.Json;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Examines everything that Muster needs. */
@Command(
        name = "doctor",
        description = {
            "Examine broker, topics, registry, feeds, table, clock, disk and settings, and say what mends what is wrong.",
            "Changes nothing. Fails where something is broken."
        },
        sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private DatabaseOptions database;

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = TableCommand.DEFAULT_SERVER,
            description = "Where page and API are. Default: ${DEFAULT-VALUE}.")
    private String server;

    @Option(names = "--data", paramLabel = "DIR", description = "Where `up` keeps its data. Default: ~/.muster.")
    private Path data = DataDirectory.standard();

    @Mixin
    private TextOrJson output;

    @Override
    public Integer call() {
        Examination examination = new Examination(
                connection.connection(),
                database.orNull(),
                server,
                data,
                SettingsDefaults.of(spec).strayVariables());
        List<Finding> findings = new Doctor(examination, InstantSource.system()).examine();
        findings.forEach(this::print);
        output.out().flush();
        boolean broken = findings.stream().anyMatch(finding -> finding.condition() == Condition.BROKEN);
        return broken ? MusterCommand.FAILED : MusterCommand.OK;
    }

    private void print(Finding finding) {
        output.out().println(output.isJson() ? Json.line(finding) : text(finding));
    }

    private static String text(Finding finding) {
        String condition = finding.condition().name().toLowerCase(Locale.ROOT);
        String head = String.format(Locale.ROOT, "%-8s  %-8s  ", condition, finding.subject());
        return head + finding.detail().replace("\n", "\n" + " ".repeat(head.length()));
    }
}
