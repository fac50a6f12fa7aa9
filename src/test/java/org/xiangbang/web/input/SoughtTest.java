package org.xiangbang.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Visitor;

@AppTest
@DisplayName("A text that is sought")
class SoughtTest {
    private static final Set<String> NAMES = Set.of("q", "find", "sought");

    /** Their lists say on the page itself how many characters and words they take. */
    private static final Set<String> OWN_SENTENCE =
            Set.of("SearchApi", "SearchPages", "CaseListQuestion", "ListQuestion");

    private static final String LONG = "a".repeat(300);

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    @DisplayName("is declared so wherever an address has one")
    void everywhere() {
        var silent = new TreeSet<String>();
        for (var handler : requestMappingHandlerMapping.getHandlerMethods().values()) {
            if (!handler.getBeanType().getPackageName().startsWith("org.xiangbang")) continue;
            var owner = handler.getBeanType().getSimpleName();
            for (var parameter : handler.getMethod().getParameters()) {
                if (parameter.isAnnotationPresent(RequestParam.class))
                    check(owner, parameter.getName(), parameter, silent);
                if (parameter.getType().isRecord()) parts(parameter.getType(), silent);
            }
        }
        assertThat(silent).isEmpty();
    }

    private static void parts(Class<?> record, Set<String> silent) {
        for (var part : record.getRecordComponents()) check(record.getSimpleName(), part.getName(), part, silent);
    }

    private static void check(String owner, String name, AnnotatedElement part, Set<String> silent) {
        if (NAMES.contains(name) && !OWN_SENTENCE.contains(owner) && !part.isAnnotationPresent(Sought.class))
            silent.add(owner + "." + name);
    }

    @Test
    @DisplayName("is refused with a sentence if it is longer than anything is called, by every list of the interface")
    void tooLong() {
        var admin = new Visitor(port, "admin");
        for (var list : List.of("notices", "rules", "regions", "admin/accounts", "admin/desks/search"))
            Said.answers(
                    "field.longSearch",
                    422,
                    language -> admin.get("/api/v1/" + list + "?q=" + LONG, language),
                    "“查找文字”最多 100 个字",
                    "may have at most 100 characters");
        for (var list : List.of("search", "needs", "tasks"))
            assertThat(admin.get("/api/v1/" + list + "?q=" + LONG).body())
                    .as(list)
                    .contains("100 个字");
    }

    @Test
    @DisplayName("is refused by a page as well, and one of a hundred characters is looked for")
    void onAPage() {
        var admin = new Visitor(port, "admin").signIn();
        assertThat(admin.page("/notices?q=" + LONG).statusCode()).isEqualTo(422);
        assertThat(admin.page("/help/rulings?q=" + LONG).body()).contains("最多 100 个字");
        assertThat(admin.page("/admin/desks?q=" + LONG).statusCode()).isEqualTo(422);
        assertThat(admin.page("/notices?q=" + LONG.substring(200)).statusCode()).isEqualTo(200);
    }
}
