package dev.muster.producer.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The way of one request from redirect to redirect. Used once. */
final class WebJourney {

    /** One address of the way: what to ask it, and how long that may take. */
    record Step(URI address, Map<String, String> headers, boolean robots, int enough, TimeBudget time) {}

    /** Asks one address of the way. */
    @FunctionalInterface
    interface Asking {
        Exchange.HopAnswer ask(Step step) throws WebException;
    }

    private final WebRequest request;
    private final WebLimits limits;
    private final Asking asking;
    private final Set<URI> visited = new LinkedHashSet<>();
    private final TimeBudget time;
    private URI address;
    private URI movedTo;
    private boolean movedForGood = true;

    WebJourney(WebRequest request, WebLimits limits, Asking asking) {
        this.request = request;
        this.limits = limits;
        this.asking = asking;
        this.time = new TimeBudget(limits.overall());
    }

    WebAnswer go() throws WebException {
        address = WebAddress.of(request.address().toString());
        visited.add(address);
        Exchange.HopAnswer answer = ask();
        while (StatusWords.isRedirect(answer.status())) {
            follow(answer);
            answer = ask();
        }
        boolean unchanged = answer.status() == StatusWords.NOT_MODIFIED;
        if (unchanged && request.etag() == null && request.lastModified() == null) {
            throw StatusWords.refusal(address, answer, null);
        }
        return new WebAnswer(address, Optional.ofNullable(movedTo), unchanged, answer.content(), answer.headers());
    }

    private Exchange.HopAnswer ask() throws WebException {
        return asking.ask(new Step(address, headers(), request.robots(), request.enough(), time));
    }

    private void follow(Exchange.HopAnswer answer) throws WebException {
        String location = WebHeader.first(answer.headers(), "Location").orElse("");
        if (location.isBlank()) {
            throw new WebException(
                    Fault.REDIRECTS,
                    address + ": answered " + answer.status()
                            + " without saying where to; tell the owner of the server",
                    null);
        }
        URI next = WebAddress.redirect(address, location);
        if (!visited.add(next)) {
            throw new WebException(
                    Fault.REDIRECTS,
                    request.address() + ": redirects in a circle, to " + next
                            + " again; check the address, or tell the owner of the server",
                    null);
        }
        if (visited.size() - 1 > limits.redirects()) {
            throw new WebException(
                    Fault.REDIRECTS,
                    request.address() + ": redirects more than " + limits.redirects() + " times, last to " + next
                            + "; give the address where it ends",
                    null);
        }
        movedForGood = movedForGood && StatusWords.isPermanent(answer.status());
        movedTo = movedForGood ? next : movedTo;
        address = next;
    }

    /** The user's headers may be secrets: they go to the host that they were given for, and not in the clear if that was not. */
    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", request.accept());
        if (request.etag() != null) {
            headers.put("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            headers.put("If-Modified-Since", request.lastModified());
        }
        if (WebAddress.isHome(visited.iterator().next(), address)) {
            headers.putAll(request.headers());
        }
        return headers;
    }
}
