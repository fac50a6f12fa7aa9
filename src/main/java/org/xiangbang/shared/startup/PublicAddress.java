package org.xiangbang.shared.startup;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.VisibleText;

/**
 * The address at which people open the program ({@code XIANGBANG_ADDRESS}). Outside a demonstration it has TLS, unless it is on this machine: cookies and
 * passkeys need it, and links in mails lead there.
 */
@Component
public class PublicAddress {
    private static final String UNTOLD = "http://localhost:8080";
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "[::1]", "localhost");

    private final URI address;

    /** @throws SettingRefused if it is no such address */
    public PublicAddress(
            @Value("${xiangbang.address:" + UNTOLD + "}") String told,
            @Value("${xiangbang.demonstration:false}") boolean demonstration) {
        var text = VisibleText.of(told).replaceAll("/+$", "");
        this.address = read(text.isEmpty() && demonstration ? UNTOLD : text).orElseThrow(() -> refused(text));
        if (!demonstration && !address.getScheme().equals("https") && !isHere(address)) throw refused(text);
    }

    /** Reads an address of the web; empty if it is none. */
    static Optional<URI> read(String text) {
        try {
            return Optional.of(URI.create(text))
                    .filter(address ->
                            address.getHost() != null && Set.of("http", "https").contains(address.getScheme()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static SettingRefused refused(String text) {
        return new SettingRefused("system.address-wrong", text);
    }

    /** Returns it without a slash at its end. */
    public URI uri() {
        return address;
    }

    /** Is it on this machine, so that nobody between can listen? */
    public static boolean isHere(URI address) {
        return THIS_MACHINE.contains(address.getHost());
    }
}
