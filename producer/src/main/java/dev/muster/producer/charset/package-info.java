/** Bytes of unknown origin in, their charset out: by their byte order mark, and by the names that publishers give it. */
package dev.muster.producer.charset;
