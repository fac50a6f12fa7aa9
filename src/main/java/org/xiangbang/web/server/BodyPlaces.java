package org.xiangbang.web.server;

import java.util.HashMap;
import java.util.Map;

/** Counts the bodies that are being waited for, in all and by address, and the large ones in memory. */
final class BodyPlaces {
    private final BodyLimits limits;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private int taken;
    private int large;

    BodyPlaces(BodyLimits limits) {
        this.limits = limits;
    }

    BodyLimits limits() {
        return limits;
    }

    /** @return false if no place is free, or this address has as many as one may have */
    synchronized boolean take(String address) {
        if (taken >= limits.atOnce() || byAddress.getOrDefault(address, 0) >= limits.ofOne()) return false;
        taken++;
        byAddress.merge(address, 1, Integer::sum);
        return true;
    }

    synchronized void leave(String address) {
        taken--;
        byAddress.computeIfPresent(address, (any, held) -> held == 1 ? null : held - 1);
    }

    synchronized boolean takeLarge() {
        if (large >= limits.large()) return false;
        large++;
        return true;
    }

    synchronized void leaveLarge() {
        large--;
    }

    /** Returns how many bodies are being waited for. */
    synchronized int taken() {
        return taken;
    }
}
