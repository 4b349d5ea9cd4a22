/** Claims in, rows out: keeps claims, evidence, latest estimates and their history in SQLite or PostgreSQL, and answers queries. */
package dev.muster.consumer.table;
