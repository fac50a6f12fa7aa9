package org.xiangbang.access.sessions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.CollectionUtils;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

/** Keeps what an act tells the page after it as one text of the session. The page gets plain values: a record comes back as a map. */
class FlashTexts extends AbstractFlashMapManager {
    private static final String KEPT = "flash";
    private static final TypeReference<List<Told>> ALL = new TypeReference<>() {};

    private final ObjectMapper json;

    FlashTexts(ObjectMapper json) {
        this.json = json;
    }

    private record Told(String path, Map<String, List<String>> asked, long until, Map<String, Object> values) {
        static Told of(FlashMap map) {
            return new Told(
                    map.getTargetRequestPath(), map.getTargetRequestParams(), map.getExpirationTime(), Map.copyOf(map));
        }

        FlashMap map() {
            var map = new FlashMap();
            map.putAll(values);
            map.setTargetRequestPath(path);
            map.addTargetRequestParams(CollectionUtils.toMultiValueMap(asked));
            map.setExpirationTime(until);
            return map;
        }
    }

    @Override
    protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        var session = UsedSessions.isFile(request) ? null : request.getSession(false);
        if (session == null || !(session.getAttribute(KEPT) instanceof String text)) return null;
        try {
            return json.readValue(text, ALL).stream().map(Told::map).collect(Collectors.toCollection(ArrayList::new));
        } catch (JsonProcessingException foreign) {
            return null;
        }
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        try {
            var text = json.writeValueAsString(maps.stream().map(Told::of).toList());
            request.getSession().setAttribute(KEPT, maps.isEmpty() ? null : text);
        } catch (JsonProcessingException unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}
