/** Rows of the table as words: figures with their hedge, and whole tables for the terminal. */
package dev.muster.consumer.view;
