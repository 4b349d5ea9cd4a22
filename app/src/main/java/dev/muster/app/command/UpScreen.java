package dev.muster.app.command;

import dev.muster.app.stage.Stage;
import dev.muster.app.stage.StopSignal;
import dev.muster.app.up.LocalMuster;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.TableQuery;
import dev.muster.consumer.view.TableFormat;
import dev.muster.schema.CheckResult;
import dev.muster.schema.Connection;
import dev.muster.schema.Topics;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@code muster up} says once everything runs: the first rows, where to look, and how the stages are. */
final class UpScreen {
    private static final int ROWS = 8;
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(200);

    /** Looks at the table before the first rows are shown without waiting for more: 20 s. */
    private static final int MOST_LOOKS = 100;

    /** Looks without a change after which the articles at hand count as read. */
    private static final int QUIET_LOOKS = 4;

    /** Rounds that a stage may be unwell before it is said: it restarts, takes over partitions or restores its state. */
    private static final int PATIENT_ROUNDS = 8;

    private final PrintWriter out;
    private final LocalMuster muster;
    private final Clock clock;

    UpScreen(PrintWriter out, LocalMuster muster, Clock clock) {
        this.out = out;
        this.muster = muster;
        this.clock = clock;
    }

    /** Shows everything and stays until the signal. */
    void show(StopSignal stop) {
        showOnce(stop);
        watch(stop);
    }

    /** Shows everything. */
    void showOnce(StopSignal stop) {
        showRows(stop);
        showHints();
    }

    private void showRows(StopSignal stop) {
        List<Estimate> rows = settled(stop);
        if (!rows.isEmpty()) {
            out.println();
            out.print(TableFormat.TABLE.print(
                    rows.subList(0, Math.min(ROWS, rows.size())),
                    LocalDate.now(clock.withZone(ZoneOffset.UTC)),
                    Terminal.width()));
            out.println(rows.size() > ROWS ? "… and " + (rows.size() - ROWS) + " more rows" : "");
            out.flush();
        }
    }

    /** The rows once they no longer change; none where nothing has been published yet. */
    private List<Estimate> settled(StopSignal stop) {
        List<Estimate> rows = rows();
        int quiet = 0;
        for (int look = 0; look < MOST_LOOKS && quiet < QUIET_LOOKS && !stop.await(LOOK); look++) {
            List<Estimate> now = rows();
            boolean settling = !now.equals(rows) || !isWell() || (now.isEmpty() && muster.expectsRows());
            quiet = settling ? 0 : quiet + 1;
            rows = now;
        }
        return rows;
    }

    private List<Estimate> rows() {
        return muster.table().read(TableQuery.troops()).estimates();
    }

    private boolean isWell() {
        return muster.stages().stream().allMatch(stage -> stage.check().get().ok());
    }

    private void showHints() {
        Connection at = muster.connection();
        String muster = Launcher.command();
        String broker = option("--bootstrap-server", at.bootstrapServers(), Connection.DEFAULT_BOOTSTRAP_SERVERS);
        String registry = option("--registry", at.registry(), Connection.DEFAULT_REGISTRY);
        String reach = broker + registry + option("--prefix", at.prefix(), Topics.DEFAULT_PREFIX);
        out.println("Muster is up; Ctrl-C stops it.");
        out.println("  page     " + this.muster.page());
        out.println("  table    " + muster + " table" + option("--server", page(), TableCommand.DEFAULT_SERVER));
        out.println("  publish  " + muster + " publish FILE.txt" + reach);
        out.println("  topics   " + muster + " tail claims --last 3" + reach);
        out.println("           kcat -b " + at.bootstrapServers() + " -t "
                + at.topics().claims().name() + " -s value=avro -r " + at.registry());
        out.flush();
    }

    private String page() {
        String address = muster.page().toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static String option(String name, String value, String standard) {
        return value.equals(standard) ? "" : " " + name + " " + value;
    }

    /** Says so when a stage stays unwell, and when it is well again. */
    private void watch(StopSignal stop) {
        Map<Stage, Integer> unwell = new HashMap<>();
        while (!stop.await(ROUND)) {
            for (Stage stage : muster.stages()) {
                watch(stage, stage.check().get(), unwell);
            }
        }
    }

    private void watch(Stage stage, CheckResult now, Map<Stage, Integer> unwell) {
        if (now.ok()) {
            Integer rounds = unwell.remove(stage);
            if (rounds != null && rounds >= PATIENT_ROUNDS) {
                say(stage.name() + " is well again");
            }
        } else if (unwell.merge(stage, 1, Integer::sum) == PATIENT_ROUNDS) {
            say(stage.name() + " is unwell: " + now.detail());
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
