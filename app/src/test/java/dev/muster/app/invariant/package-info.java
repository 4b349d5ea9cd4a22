/** What must hold of topics, database and rejected records together, whatever has happened: each a query that has to find nothing. */
package dev.muster.app.invariant;
