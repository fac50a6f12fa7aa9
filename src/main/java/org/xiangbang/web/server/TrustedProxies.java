package org.xiangbang.web.server;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.startup.SettingRefused;

/** The proxies whose word about their callers is believed: those that the operator names, and nobody otherwise (ADR 0265). */
@Component
public class TrustedProxies {
    static final String SETTING = "xiangbang.trusted-proxies";

    private final List<Range> ranges;

    /** @throws SettingRefused if an entry is neither an address nor a range of them */
    TrustedProxies(@Value("${" + SETTING + ":}") String configured) {
        ranges = Arrays.stream(configured.split(",", -1))
                .map(VisibleText::of)
                .filter(entry -> !VisibleText.isEmpty(entry))
                .map(entry ->
                        Range.parse(entry).orElseThrow(() -> new SettingRefused("web.start.proxy-refused", entry)))
                .toList();
    }

    /** Addresses whose first bits are the same. */
    private record Range(IpAddress address, int bits) {
        static Optional<Range> parse(String entry) {
            var slash = entry.indexOf('/');
            if (slash < 0) return IpAddress.parse(entry).map(one -> new Range(one, one.bits()));
            var bits = entry.substring(slash + 1);
            if (!bits.matches("[1-9]\\d{0,2}")) return Optional.empty();
            return IpAddress.parse(entry.substring(0, slash))
                    .map(first -> new Range(first, Integer.parseInt(bits)))
                    .filter(range -> range.bits <= range.address.bits());
        }
    }

    boolean include(IpAddress address) {
        return ranges.stream().anyMatch(range -> range.address.shares(range.bits, address));
    }

    /** Is nobody believed? */
    public boolean none() {
        return ranges.isEmpty();
    }
}
