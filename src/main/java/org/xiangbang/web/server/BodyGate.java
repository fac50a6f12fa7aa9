package org.xiangbang.web.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpStatus;

/**
 * Stands before everything that reads bodies, unless the server has refused the request by its head. What is left of a body when its
 * request has been answered is read only as far as it has come; the server would wait for it otherwise, a byte at a time.
 */
final class BodyGate extends ValveBase {
    private final BodyPlaces places;

    BodyGate(BodyPlaces places) {
        super(true);
        this.places = places;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var raw = request.getCoyoteRequest();
        if (response.getStatus() >= HttpStatus.BAD_REQUEST.value()
                || raw.getContentLengthLong() <= 0 && raw.getHeader("Transfer-Encoding") == null) {
            getNext().invoke(request, response);
            return;
        }
        var body = new ArrivingBody(raw, request.getRemoteAddr(), places);
        raw.setInputBuffer(body);
        request.setAttribute(ArrivingBody.ATTRIBUTE, body);
        try {
            getNext().invoke(request, response);
        } finally {
            if (!request.isAsync()) finish(body, request, response);
            body.leave();
        }
    }

    private static void finish(ArrivingBody body, Request request, Response response) throws IOException {
        if (body.isWhole()) return;
        response.finishResponse();
        if (!body.drain()) request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
}
