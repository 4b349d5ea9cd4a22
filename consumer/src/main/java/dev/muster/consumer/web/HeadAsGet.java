package dev.muster.consumer.web;

import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers HEAD as RFC 9110 asks for: with the status and the headers that GET would give. The routes see a GET; the server, which knows
 * better, sends no content. An answer without an end stays out, since its HEAD would have none either.
 */
final class HeadAsGet extends Handler.Wrapper {
    private final String endless;

    /** @param endless path of the answer that has no end */
    HeadAsGet(String endless) {
        this.endless = endless;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean isHead = HttpMethod.HEAD.is(request.getMethod()) && !endless.equals(Request.getPathInContext(request));
        return super.handle(isHead ? new Get(request) : request, response, callback);
    }

    private static final class Get extends Request.Wrapper {
        Get(Request wrapped) {
            super(wrapped);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.asString();
        }
    }
}
