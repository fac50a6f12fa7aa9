package org.xiangbang;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Finds the villages or townships that a published case names among the divisions of the demonstration. */
final class Places {
    private final List<JsonNode> divisions;

    Places(Client client) {
        var items = client.read("admin", "/admin/regions").get("items");
        divisions = StreamSupport.stream(items.spliterator(), false).toList();
    }

    /** Codes of the narrowest places that are known by name; the counties of the case where none is. */
    List<String> of(PublishedCase row) {
        for (int length : new int[] {12, 9}) {
            var named = divisions.stream()
                    .filter(d -> d.get("code").asText().length() == length)
                    .filter(d -> d.get("code").asText().startsWith(row.regions().get(0)))
                    .filter(d -> row.place().contains(d.get("name").asText().replaceFirst("村$", "")))
                    .map(d -> d.get("code").asText())
                    .toList();
            if (!named.isEmpty()) return named;
        }
        return row.regions();
    }
}
