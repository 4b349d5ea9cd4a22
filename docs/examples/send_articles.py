#!/usr/bin/env python3
"""Sends articles to Muster: each line of standard input, a JSON object, becomes a record of the topic muster.inbox.

Needs Confluent's client: apt-get install python3-confluent-kafka, or pip install confluent-kafka.
Usage: send_articles.py [BROKER [TOPIC]] < articles.jsonl
"""
import sys

from confluent_kafka import Producer

broker = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1:9092"
topic = sys.argv[2] if len(sys.argv) > 2 else "muster.inbox"

failed = []


def delivered(error, message):
    if error is not None:
        failed.append(str(error))


producer = Producer({"bootstrap.servers": broker, "enable.idempotence": True})
for line in sys.stdin:
    if line.strip():
        producer.produce(topic, line.strip().encode("utf-8"), on_delivery=delivered)
        producer.poll(0)
producer.flush(30)
if failed:
    sys.exit("not sent: " + "; ".join(failed))
