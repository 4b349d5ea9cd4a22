package dev.muster.producer;

import dev.muster.schema.Connection;
import dev.muster.schema.SchemaRegistry;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The desks of the partitions that the group gave to this producer. Not thread safe. */
final class PartitionDesks {
    private final Connection connection;
    private final SchemaRegistry registry;
    private final InstantSource clock;
    private final Map<Integer, PartitionDesk> desks = new HashMap<>();

    PartitionDesks(Connection connection, SchemaRegistry registry, InstantSource clock) {
        this.connection = connection;
        this.registry = registry;
        this.clock = clock;
    }

    /** The desk of a partition that is held. */
    PartitionDesk of(int partition, int partitions) {
        return desks.computeIfAbsent(
                partition, number -> new PartitionDesk(number, partitions, connection, registry, clock));
    }

    /** Those of these partitions that were ever asked for. */
    List<PartitionDesk> of(Collection<Integer> partitions) {
        return partitions.stream().map(desks::get).filter(Objects::nonNull).toList();
    }

    /** Closes and forgets the desks of these partitions. */
    void close(Collection<Integer> partitions) {
        of(partitions).forEach(PartitionDesk::close);
        desks.keySet().removeAll(partitions);
    }

    /** Those that were fenced. */
    List<PartitionDesk> suspended() {
        return desks.values().stream().filter(PartitionDesk::isSuspended).toList();
    }
}
