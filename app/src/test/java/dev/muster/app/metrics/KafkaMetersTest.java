package dev.muster.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Map;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.DynamicMBean;
import javax.management.JMException;
import javax.management.MBeanInfo;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

final class KafkaMetersTest {
    private static final String SENT = "kafka_producer_connections{client=\"own\"}";

    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private final PrometheusRegistry registry = new PrometheusRegistry();

    KafkaMetersTest() {
        registry.register(new KafkaMeters(server));
    }

    @Test
    void shouldShowAsManySeriesForAThousandClientsAsForOne() throws JMException {
        add("producer-muster.producer.feed-0", 1);
        int one = samples().size();
        for (int i = 1; i < 1_000; i++) {
            add("producer-muster.producer.https://user:secret@host/?token=" + i, 1);
        }
        Exposition shown = Exposition.of(registry);

        assertThat(shown.samples()).hasSize(one).containsEntry(SENT, 1_000.0);
        assertThat(shown.text()).doesNotContain("secret").doesNotContain("feed-0");
    }

    @Test
    void shouldTellOwnClientsFromThoseOfStreams() throws JMException {
        add("producer-1", 2);
        add("muster.streams-5a-StreamThread-1-producer", 3);

        assertThat(samples())
                .containsEntry(SENT, 2.0)
                .containsEntry("kafka_producer_connections{client=\"streams\"}", 3.0);
    }

    @Test
    void shouldNeverCountBackwardsWhenClientsClose() throws JMException {
        RunningTotal total = new RunningTotal();
        ObjectName one = name("one");
        ObjectName other = name("other");

        assertThat(total.after(Map.of(one, 10.0, other, 5.0))).isEqualTo(15);
        assertThat(total.after(Map.of(one, 12.0))).isEqualTo(17);
        assertThat(total.after(Map.of())).isEqualTo(17);
        assertThat(total.after(Map.of(one, 1.0))).isEqualTo(18);
    }

    @Test
    void shouldNameEachMetricOnce() {
        assertThat(KafkaMetric.ALL).extracting(KafkaMetric::exposedName).doesNotHaveDuplicates();
    }

    private Map<String, Double> samples() {
        return Exposition.of(registry).samples();
    }

    private void add(String client, double connections) throws JMException {
        server.registerMBean(new Client(connections), name(client));
    }

    private static ObjectName name(String client) throws JMException {
        return new ObjectName("kafka.producer:type=producer-metrics,client-id=" + ObjectName.quote(client));
    }

    /** A client that tells one number, under the name that Kafka gives it. */
    private static final class Client implements DynamicMBean {
        private final double connections;

        Client(double connections) {
            this.connections = connections;
        }

        @Override
        public Object getAttribute(String attribute) {
            return attribute.equals("connection-count") ? connections : null;
        }

        @Override
        public void setAttribute(Attribute attribute) {}

        @Override
        public AttributeList getAttributes(String[] attributes) {
            AttributeList list = new AttributeList();
            for (String attribute : attributes) {
                if (attribute.equals("connection-count")) {
                    list.add(new Attribute(attribute, connections));
                }
            }
            return list;
        }

        @Override
        public AttributeList setAttributes(AttributeList attributes) {
            return attributes;
        }

        @Override
        public Object invoke(String action, Object[] parameters, String[] signature) {
            return null;
        }

        @Override
        public MBeanInfo getMBeanInfo() {
            return new MBeanInfo(Client.class.getName(), "", null, null, null, null);
        }
    }
}
