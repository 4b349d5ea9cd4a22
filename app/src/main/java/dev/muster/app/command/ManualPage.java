package dev.muster.app.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of a command and its subcommands in the language of man(7), from the model that the help is made of. */
final class ManualPage {
    private static final int SECTION = 1;

    private final List<String> lines = new ArrayList<>();

    private ManualPage() {}

    /** The lines of the page. */
    static List<String> of(CommandSpec root) {
        ManualPage page = new ManualPage();
        page.head(root);
        page.section("OPTIONS");
        root.options().forEach(page::option);
        page.section("COMMANDS");
        subcommands(root).forEach(page::command);
        page.section("ENVIRONMENT AND EXIT STATUS");
        for (String paragraph : root.usageMessage().footer()) {
            page.paragraph(paragraph);
        }
        return page.lines;
    }

    private void head(CommandSpec root) {
        lines.add(".TH " + root.name().toUpperCase(Locale.ROOT) + " " + SECTION);
        section("NAME");
        lines.add(escaped(root.name()) + " \\- "
                + escaped(String.join(" ", root.usageMessage().description())));
        section("SYNOPSIS");
        lines.add(".B " + escaped(root.name()));
        lines.add("COMMAND [OPTION]... [ARGUMENT]...");
    }

    private void command(CommandSpec command) {
        lines.add(".SS " + escaped(command.qualifiedName() + arguments(command)));
        for (String paragraph : command.usageMessage().description()) {
            paragraph(paragraph);
        }
        command.positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .forEach(this::parameter);
        command.options().stream()
                .filter(option -> !option.hidden() && !option.inherited() && !isStandard(option))
                .forEach(this::option);
        for (String line : command.usageMessage().footer()) {
            lines.add(".br");
            lines.add(escaped(line));
        }
        subcommands(command).forEach(this::command);
    }

    private static boolean isStandard(OptionSpec option) {
        return option.usageHelp() || option.versionHelp();
    }

    private static String arguments(CommandSpec command) {
        StringBuilder arguments = new StringBuilder();
        command.positionalParameters()
                .forEach(parameter -> arguments.append(' ').append(parameter.paramLabel()));
        return arguments.toString();
    }

    private void parameter(PositionalParamSpec parameter) {
        lines.add(".TP");
        lines.add(".I " + escaped(parameter.paramLabel()));
        lines.add(escaped(String.join(" ", parameter.description())));
    }

    private void option(OptionSpec option) {
        String value = option.arity().max() > 0 ? " \\fI" + escaped(option.paramLabel()) + "\\fR" : "";
        lines.add(".TP");
        lines.add("\\fB" + escaped(String.join(", ", option.names())) + "\\fR" + value);
        lines.add(escaped(String.join(" ", option.description())));
    }

    private void section(String title) {
        lines.add(".SH " + title);
    }

    private void paragraph(String text) {
        if (!text.isBlank()) {
            lines.add(".PP");
            lines.add(escaped(text));
        }
    }

    /** Each once, in their order: aliases lead to the same command. */
    private static Collection<CommandSpec> subcommands(CommandSpec command) {
        Collection<CommandSpec> specs = new LinkedHashSet<>();
        for (CommandLine subcommand : command.subcommands().values()) {
            if (!subcommand.getCommandSpec().usageMessage().hidden()) {
                specs.add(subcommand.getCommandSpec());
            }
        }
        return specs;
    }

    /** Text as it is: no escape, no hyphen where a minus was meant, no request where a line begins with a dot or a quote. */
    private static String escaped(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-").replace("\n", " ");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
