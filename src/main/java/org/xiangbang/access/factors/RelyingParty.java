package org.xiangbang.access.factors;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.startup.PublicAddress;

/**
 * The name under which browsers keep passkeys of this program: the host of the public address ({@code XIANGBANG_ADDRESS}). Browsers make
 * passkeys over TLS only, and for names, not for numbers. A demonstration on one's own machine is {@code localhost} at any port.
 */
@Component
class RelyingParty {
    private static final String LOCAL = "localhost";
    private static final Pattern NAME = Pattern.compile("(?=.*[a-zA-Z])[a-zA-Z0-9.-]+");

    private final URI address;
    private final boolean demonstration;
    private final HttpServletRequest request;

    /** @param request a proxy of the current request */
    RelyingParty(
            PublicAddress address,
            @Value("${xiangbang.demonstration:false}") boolean demonstration,
            HttpServletRequest request) {
        this.address = address.uri();
        this.demonstration = demonstration;
        this.request = request;
    }

    /** @param origin scheme, host and port, as the browser names the page */
    record Here(String id, String origin) {}

    /** Returns where the reader is; empty where no passkeys can be used. */
    Optional<Here> here() {
        if (demonstration && LOCAL.equals(request.getServerName()))
            return Optional.of(new Here(LOCAL, origin(request.getScheme(), LOCAL, request.getServerPort())));
        var host = address.getHost();
        if (!"https".equals(address.getScheme())
                || host == null
                || !NAME.matcher(host).matches()) return Optional.empty();
        return Optional.of(new Here(host, origin("https", host, address.getPort())));
    }

    private static String origin(String scheme, String host, int port) {
        var usual = port < 0 || port == ("https".equals(scheme) ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }
}
