package org.xiangbang.web.server;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.coyote.ActionCode;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.xiangbang.web.input.BodyRefused;
import org.xiangbang.web.input.BodyRefused.Why;

/**
 * The body of one request while it arrives. Everything that reads it reads it here, the server's own reading of forms and uploads too.
 * What has come already is read at once; only who has to wait needs a place, and keeps it until the body is whole.
 */
final class ArrivingBody implements InputBuffer {
    static final String ATTRIBUTE = ArrivingBody.class.getName();

    /** The rest of a small body often comes a moment after its head. */
    private static final Duration MOMENT = Duration.ofMillis(50);

    /** An honest caller who is still sending pauses no longer. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Duration GLANCE = Duration.ofMillis(2);

    private final Request request;
    private final InputBuffer source;
    private final String address;
    private final BodyPlaces places;
    private final long length;
    private final boolean upload;
    private long read;
    private long waited;
    private boolean ended;
    private boolean closed;
    private boolean placed;
    private boolean large;

    ArrivingBody(Request request, String address, BodyPlaces places) {
        this.request = request;
        this.source = request.getInputBuffer();
        this.address = address;
        this.places = places;
        this.length = request.getContentLengthLong();
        var type = request.getContentType();
        this.upload = type != null && type.startsWith("multipart/");
    }

    /** @throws BodyRefused if it comes too slowly, breaks off, or too many are being waited for */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (closed) return -1;
        if (read == 0 && isLarge() && !upload && !large) takeLarge();
        if (!isWhole() && !placed && !isThere()) takePlace();
        var from = System.nanoTime();
        try {
            var came = source.doRead(handler);
            waited += System.nanoTime() - from;
            count(came);
            return came;
        } catch (BadRequestException malformed) {
            throw malformed;
        } catch (SocketTimeoutException slow) {
            throw refused(Why.SLOW);
        } catch (IOException gone) {
            throw refused(Why.CUT_OFF);
        }
    }

    @Override
    public int available() {
        return closed ? 0 : source.available();
    }

    private void count(int came) {
        if (came < 0) ended = true;
        else read += came;
        if (isWhole()) leavePlace();
        else if (places.limits().tooSlow(waited, read)) throw refused(Why.SLOW);
    }

    private void takeLarge() {
        large = places.takeLarge();
        if (!large) throw refused(Why.CROWDED);
    }

    private void takePlace() {
        placed = places.take(address);
        if (!placed && (length < 0 || !comesIn(MOMENT))) throw refused(Why.CROWDED);
    }

    private boolean comesIn(Duration moment) {
        for (var until = System.nanoTime() + moment.toNanos(); ; LockSupport.parkNanos(GLANCE.toNanos())) {
            if (hasCome()) return true;
            if (System.nanoTime() >= until) return false;
        }
    }

    /** Can something be read without waiting? Of chunks only the server knows, so they always count as waited for. */
    private boolean isThere() {
        return length >= 0 && hasCome();
    }

    private boolean hasCome() {
        request.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return request.getAvailable() > 0;
    }

    boolean isLarge() {
        return length < 0 || length > BodyLimits.SMALL;
    }

    boolean isUpload() {
        return upload;
    }

    /** Has all of it been read? */
    boolean isWhole() {
        return ended || length >= 0 && read >= length;
    }

    /** Reads nothing more of it: for all who read, it ends here. */
    void close() {
        closed = true;
        leavePlace();
    }

    /**
     * Reads what is left as long as it comes, so that an honest caller hears the answer: whoever has a place may pause, others may not.
     *
     * @return whether that was all
     */
    boolean drain() {
        closed = false;
        placed = placed || places.take(address);
        var until = System.nanoTime() + places.limits().patience().toNanos();
        try {
            while (!isWhole() && System.nanoTime() < until && comesIn(placed ? PAUSE : MOMENT))
                count(source.doRead(new Unread()));
        } catch (IOException | BodyRefused left) {
            return false;
        }
        return isWhole();
    }

    /** Gives back what it holds, and the request its own buffer. */
    void leave() {
        leavePlace();
        if (large) places.leaveLarge();
        large = false;
        request.setInputBuffer(source);
    }

    private void leavePlace() {
        if (placed) places.leave(address);
        placed = false;
    }

    private BodyRefused refused(Why why) {
        close();
        return new BodyRefused(why);
    }
}
