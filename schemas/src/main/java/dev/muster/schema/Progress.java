package dev.muster.schema;

/** Is told now and then how far something has come that takes long. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (done, total) -> {};

    /**
     * So far it has come.
     *
     * @param done how much is done
     * @param total how much there is in all; 0 where that is not known
     */
    void at(long done, long total);
}
