package dev.muster.app.command;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version in the jar's manifest and the JVM. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String own = Version.class.getPackage().getImplementationVersion();
        return new String[] {"muster " + (own == null ? "(run from classes)" : own) + ", Java " + Runtime.version()};
    }
}
