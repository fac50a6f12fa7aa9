package org.xiangbang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.xiangbang.AppTest;

/** Every page on an office screen and on a telephone, in both languages: accessible, within the screen, within the content policy. */
@AppTest
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private static final int OK = 200;

    /** Pages that one window shows one after the other. */
    private static final int A_TURN = 6;

    @LocalServerPort
    int port;

    @Autowired
    PageCases cases;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private Map<String, String> made;

    @BeforeAll
    void somethingForEveryAddress() {
        made = cases.made();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    @DisplayName("can be read by everybody")
    void everyPage(String language, Browsers browsers) {
        var faults = new Faults();
        var visits =
                Visits.ALL.stream().flatMap(visit -> visit.inTurnsOf(A_TURN)).toList();
        browsers.each(visits, (visit, browser) -> {
            try (var seen = new Seen(browser, port, language)) {
                if (!visit.login().isEmpty()) seen.as(visit.login());
                for (var path : visit.paths())
                    faults.in(path, seen, () -> {
                        assertThat(seen.open(filled(path, made))).isEqualTo(visit.status());
                        if (visit.status() != OK) seen.expectRefusal();
                        seen.everywhere(name(visit.login(), path, language));
                        seen.withLongWords(name(visit.login(), path, language));
                    });
            }
        });
        faults.none();
    }

    @Test
    @DisplayName("are all visited: no address shows a page that nobody looks at")
    void everyAddress() {
        var visited = new TreeSet<String>();
        for (var visit : Visits.ALL) if (visit.status() == OK) for (var path : visit.paths()) visited.add(route(path));
        var pages = new TreeSet<String>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            var methods = route.getMethodsCondition().getMethods();
            if (handler.getBeanType().getPackageName().startsWith("org.xiangbang")
                    && (methods.isEmpty() || methods.contains(RequestMethod.GET)))
                pages.addAll(route.getPatternValues());
        });
        pages.removeIf(page -> page.startsWith("/api/"));

        assertThat(pages).as("addresses that are said to be no pages").containsAll(Visits.NO_PAGES.keySet());
        pages.removeAll(Visits.NO_PAGES.keySet());
        assertThat(visited).isEqualTo(pages);
    }

    /** The route that answers the address. */
    private String route(String path) {
        var examples = new HashMap<String, String>();
        for (var word : path.split("\\{")) examples.put(word.replaceAll("}.*", ""), "N-513228-2026-0001");
        examples.put("handover", "1");
        var address = UriComponentsBuilder.fromUriString(filled(path, examples)).build();
        var request = new MockHttpServletRequest("GET", address.getPath());
        address.getQueryParams().forEach((name, values) -> request.addParameter(name, values.toArray(String[]::new)));
        ServletRequestPathUtils.parseAndCache(request);
        try {
            routes.getHandler(request);
        } catch (Exception refused) {
            throw new AssertionError(path, refused);
        }
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    private static String filled(String path, Map<String, String> values) {
        return UriComponentsBuilder.fromUriString(path)
                .buildAndExpand(values)
                .encode()
                .toUriString();
    }

    private static String name(String login, String path, String language) {
        return "%s/%s%s".formatted(language, login.replaceAll("[.@].*", ""), path.replaceAll("[^a-z0-9]+", "-"));
    }
}
