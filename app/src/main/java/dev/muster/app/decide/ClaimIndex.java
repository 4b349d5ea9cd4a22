package dev.muster.app.decide;

import dev.muster.app.settings.NearestName;
import dev.muster.app.tail.TopicReader;
import dev.muster.extraction.pack.SharedData;
import dev.muster.schema.Actor;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Claim;
import dev.muster.schema.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/** The claims that there are and the actors that make them, by their ids. Immutable. */
public final class ClaimIndex {
    private final Set<String> ids;
    private final Map<String, String> claimOfActor;
    private final Map<String, Claim> claims;

    private ClaimIndex(Set<String> ids, Map<String, String> claimOfActor, Map<String, Claim> claims) {
        this.ids = ids;
        this.claimOfActor = claimOfActor;
        this.claims = claims;
    }

    /**
     * Reads the topic of claims, from its beginning to its end of now.
     *
     * @param wanted ids of the claims, and of the actors of whom one claim, to keep as they stand
     */
    public static ClaimIndex read(Connection connection, Collection<String> wanted) {
        String topic = connection.topics().claims().name();
        Map<String, byte[]> kept = new HashMap<>();
        Set<String> ids = new TreeSet<>();
        try (TopicReader reader = TopicReader.open(connection, topic)) {
            reader.rewind();
            while (!reader.isAtEnd()) {
                reader.next().forEach(record -> take(record, wanted, ids, kept));
            }
        }
        Map<String, String> actors = new HashMap<>();
        ids.forEach(id -> actors.putIfAbsent(actor(id), id));
        return new ClaimIndex(ids, actors, decoded(connection, topic, kept));
    }

    private static void take(
            ConsumerRecord<String, byte[]> record,
            Collection<String> wanted,
            Set<String> ids,
            Map<String, byte[]> kept) {
        String id = record.key();
        if (id == null || id.indexOf('/') < 0) {
            return;
        }
        if (record.value() == null) {
            ids.remove(id);
            kept.remove(id);
        } else {
            ids.add(id);
            if (wanted.contains(id) || wanted.contains(actor(id))) {
                kept.put(id, record.value());
            }
        }
    }

    private static Map<String, Claim> decoded(Connection connection, String topic, Map<String, byte[]> kept) {
        AvroSerde<Claim> serde = AvroSerde.of(Claim.class, connection.schemaRegistry());
        Map<String, Claim> claims = new HashMap<>();
        kept.forEach((id, bytes) -> {
            try {
                claims.put(id, serde.deserializer().deserialize(topic, bytes));
            } catch (SerializationException foreign) {
                // What is no claim is nobody's business here: the consumer rejects it.
                claims.remove(id);
            }
        });
        return claims;
    }

    private static String actor(String claimId) {
        return claimId.substring(0, claimId.lastIndexOf('/'));
    }

    /** Whether there is a claim of that id, whatever its status. */
    public boolean holds(String id) {
        return ids.contains(id);
    }

    /** Whether an actor makes a claim, whatever its status. */
    public boolean hasClaimsOf(String actor) {
        return claimOfActor.containsKey(actor);
    }

    /** A claim that was wanted; empty where there is none. */
    public Optional<Claim> claim(String id) {
        return Optional.ofNullable(claims.get(id));
    }

    /** The id of a claim that somebody may have meant. */
    public Optional<String> nearestClaim(String meant) {
        return NearestName.of(meant, ids);
    }

    /** An actor of the register, or one that makes claims; empty where it is neither. */
    public Optional<Actor> actor(String id, SharedData register) {
        if (register.body(id) != null) {
            return Optional.of(new Actor(id, register.body(id).name()));
        }
        return Optional.ofNullable(claimOfActor.get(id)).map(claims::get).map(Claim::getActor);
    }

    /** The id of an actor that somebody may have meant. */
    public Optional<String> nearestActor(String meant, SharedData register) {
        Set<String> known = new TreeSet<>(claimOfActor.keySet());
        register.bodies().forEach(body -> known.add(body.id()));
        return NearestName.of(meant, known);
    }
}
