package dev.muster.producer.web;

/** What kept an answer from us. */
public enum Fault {
    /** The address is none that may be asked: another scheme, or a network that is not public. */
    ADDRESS,
    /** The body is larger than any feed or page. */
    TOO_LARGE,
    /** The body unpacks to far more than was sent. */
    BOMB,
    /** The body is packed in a way that was not asked for, or badly. */
    ENCODING,
    /** It did not arrive in time. */
    TOO_SLOW,
    /** It leads from address to address. */
    REDIRECTS,
    /** The server answered with a status that is no success. */
    STATUS,
    /** The server answered 410: what was there is gone for good. */
    GONE,
    /** The host's robots.txt asks readers like us to stay away. */
    ROBOTS,
    /** The host does not give its robots.txt, so that nobody knows what else it would give. */
    ROBOTS_UNREADABLE,
    /** The host asked to be left alone for a while; it was not asked now. */
    HOST_RESTS,
    /** The host is busy with other requests of ours; it was not asked now. */
    HOST_BUSY,
    /** Nobody who is trusted vouches for the server, or there is no secure connection for another reason. */
    CERTIFICATE,
    /** It is large, and other large ones take the room there is for them. */
    NO_ROOM,
    /** The network or the server failed. */
    NETWORK
}
