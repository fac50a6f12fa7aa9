package org.xiangbang.web.server;

/** What is configured as a trusted proxy is none. The start stops with one sentence. */
class ProxyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param entry the part of the list that cannot be read */
    ProxyRefused(String entry) {
        super(entry);
    }
}
