package org.xiangbang.web.outcome;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The key that a form brings, so that the same form can be sent again without being done twice: {@code ${@askedOnce.key}}. Another form
 * under the same key is another act.
 */
@Component("askedOnce")
public class AskedOnce {
    /** The field of the form that brings the key. */
    public static final String FIELD = "_key";

    /** Says that the form was sent before and its answer is not known. */
    public static final String AGAIN = "_again";

    private static final String KEPT = AskedOnce.class.getName();

    /**
     * What was asked.
     *
     * @param digest SHA-256 of the key, the address and what was filled in
     */
    public record Asked(String login, byte[] digest) {}

    /** Returns a key that no other form has. */
    public String getKey() {
        return UUID.randomUUID().toString();
    }

    /** Does the request bring a key by which it can be asked again? */
    public static boolean isKeyed(HttpServletRequest request) {
        return request.getAttribute(KEPT) != null;
    }

    /** Keeps with the request what was asked under its key; null if it brings none. */
    static Asked keep(HttpServletRequest request) {
        var key = request.getParameter(FIELD);
        if (key == null || request.getRemoteUser() == null) return null;
        var asked = new Asked(request.getRemoteUser(), digest(key, request));
        request.setAttribute(KEPT, asked);
        return asked;
    }

    static Asked of(HttpServletRequest request) {
        return request.getAttribute(KEPT) instanceof Asked asked ? asked : null;
    }

    /** Returns the address of a form that asks the same again. */
    public static String address(HttpServletRequest request, String path) {
        var query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }

    /** Returns what such a form sends: what was filled in, without what its address has and what every form has. */
    public static Map<String, List<String>> filledIn(HttpServletRequest request) {
        var filled = new TreeMap<String, List<String>>();
        all(request).forEach((name, values) -> filled.put(name, new ArrayList<>(List.of(values))));
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().forEach((name, values) -> {
            var rest = filled.getOrDefault(name, List.of());
            if (rest.size() <= values.size()) filled.remove(name);
            else rest.subList(0, values.size()).clear();
        });
        return filled;
    }

    private static Map<String, String[]> all(HttpServletRequest request) {
        var all = new TreeMap<>(request.getParameterMap());
        all.keySet().removeIf(name -> name.equals("_csrf") || name.equals(AGAIN));
        return all;
    }

    private static byte[] digest(String key, HttpServletRequest request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((key + "\n" + request.getRequestURI()).getBytes(StandardCharsets.UTF_8));
            all(request)
                    .forEach((name, values) ->
                            digest.update(("\n" + name + Arrays.toString(values)).getBytes(StandardCharsets.UTF_8)));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
