"""Reads a topic with Confluent's Python client and prints each record as a line of JSON: key and decoded value.

Usage: read_topic.py BOOTSTRAP_SERVERS REGISTRY TOPIC COUNT
Needs confluent_kafka with Avro; on Debian: python3-confluent-kafka python3-avro python3-requests.
"""

import datetime
import json
import sys
import time

from confluent_kafka import Consumer
from confluent_kafka.avro import CachedSchemaRegistryClient
from confluent_kafka.avro.serializer.message_serializer import MessageSerializer

DEADLINE_SECONDS = 60


def plain(value):
    """Instants as milliseconds since 1970, days in ISO 8601."""
    if isinstance(value, datetime.datetime):
        return round(value.timestamp() * 1000)
    return value.isoformat()


def main(bootstrap_servers, registry, topic, count):
    decoder = MessageSerializer(CachedSchemaRegistryClient({"url": registry}))
    consumer = Consumer(
        {"bootstrap.servers": bootstrap_servers, "group.id": "foreign-" + topic, "auto.offset.reset": "earliest"}
    )
    consumer.subscribe([topic])
    deadline = time.monotonic() + DEADLINE_SECONDS
    seen = 0
    while seen < count and time.monotonic() < deadline:
        message = consumer.poll(1.0)
        if message is None:
            continue
        if message.error():
            sys.exit(str(message.error()))
        value = decoder.decode_message(message.value(), is_key=False)
        print(json.dumps({"key": message.key().decode("utf-8"), "value": value}, default=plain))
        seen += 1
    consumer.close()
    if seen < count:
        sys.exit(f"{topic}: {seen} of {count} records within {DEADLINE_SECONDS} s")


main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
