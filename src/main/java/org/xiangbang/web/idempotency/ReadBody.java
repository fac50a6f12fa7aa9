package org.xiangbang.web.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.xiangbang.web.input.LargeForms;

/** A request whose body has been read and can be read again. */
class ReadBody extends HttpServletRequestWrapper {
    private final byte[] body;

    ReadBody(HttpServletRequest request) throws IOException {
        super(request);
        body = request.getInputStream().readNBytes(LargeForms.MOST_BYTES + 1);
    }

    boolean tooLarge() {
        return body.length > LargeForms.MOST_BYTES;
    }

    void addTo(MessageDigest digest) {
        digest.update(body);
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("the body has been read; nobody has to wait for it");
            }

            @Override
            public int read() {
                return bytes.read();
            }
        };
    }
}
