/** Word lists that lie beside the classes that use them in, their rows out. */
package dev.muster.producer.rows;
