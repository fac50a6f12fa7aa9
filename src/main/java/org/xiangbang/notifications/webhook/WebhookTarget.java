package org.xiangbang.notifications.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.VisibleText;

/**
 * Says which addresses may be called: {@code https} on the public network. A host on an internal network, or one without TLS, may
 * be called only if the operator has named it (ours, decision 0071); otherwise an administrator could reach from here what nobody
 * can reach from outside.
 *
 * <p>It is asked when an endpoint is entered and again before every call. Java caches the address of a name for half a minute, so
 * the address that was checked is the one that is called.
 */
@Component
class WebhookTarget {
    private static final int LONGEST = 500;

    private final List<String> named;

    WebhookTarget(@Value("${xiangbang.webhook.hosts:}") List<String> named) {
        this.named = named.stream()
                .map(h -> VisibleText.of(h).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Returns the code of the violation; empty when the address may be called. */
    Optional<String> refusal(String address) {
        var uri = parse(address);
        if (uri == null) return Optional.of("notices.webhook.url");
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        if (named.contains(host)) return Optional.empty();
        if (!"https".equalsIgnoreCase(uri.getScheme())) return Optional.of("notices.webhook.https");
        try {
            for (var found : InetAddress.getAllByName(host.replaceAll("^\\[|]$", "")))
                if (!isPublic(found)) return Optional.of("notices.webhook.inside");
            return Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.of("notices.webhook.unknown");
        }
    }

    private static URI parse(String address) {
        if (address == null || address.length() > LONGEST) return null;
        try {
            var uri = new URI(VisibleText.of(address));
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            var fine = (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null;
            return fine ? uri : null;
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return false;
        var bytes = address.getAddress();
        return bytes.length == 4 ? isPublic(bytes[0] & 255, bytes[1] & 255, bytes[2] & 255) : isPublicV6(bytes);
    }

    /**
     * Is the address public? It must not be of this network, a carrier's network, or a range for protocols, benchmarks or future
     * use (RFC 6890).
     */
    private static boolean isPublic(int a, int b, int c) {
        return !(a == 0
                || a == 10
                || a == 127
                || a >= 224
                || (a == 100 && b >= 64 && b < 128)
                || (a == 192 && b == 0 && c == 0)
                || (a == 198 && (b == 18 || b == 19)));
    }

    /** Is the address public? It must be global unicast and must not contain an IPv4 address (6to4, Teredo; NAT64 is outside 2000::/3). */
    private static boolean isPublicV6(byte[] bytes) {
        var first = (bytes[0] & 255) << 8 | bytes[1] & 255;
        var teredo = first == 0x2001 && bytes[2] == 0 && bytes[3] == 0;
        return (bytes[0] & 0xe0) == 0x20 && first != 0x2002 && !teredo;
    }
}
