package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.FieldDefinition;
import org.xiangbang.engine.step.StartForms;
import org.xiangbang.shared.Findings.Unread;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;

/** A refusal names a field as the form does that the person sees, whoever sent it and in whatever language it is read. */
@AppTest
@DisplayName("A refusal")
class RefusalLabelsTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final Official NOBODY = new Official("nobody", 0, "nobody", List.of());
    private static final Map<String, String> NO_VALUE = Map.of("no", "value");

    /** The page on which the fields of a body stand. Bodies of single steps and cases have no page that is always there. */
    private static final Map<String, String> PAGES = Map.of(
            "/api/v1/admin/accounts", "/admin/accounts",
            "/api/v1/accounts", "/sign-up",
            "/api/v1/admin/desks/grant", "/admin/desks?place=513228",
            "/api/v1/admin/regions", "/admin/regions",
            "/api/v1/deputies", "/deputies",
            "/api/v1/admin/webhooks", "/admin/notices",
            "/api/v1/me/notices/choices", "/me/notices/choices",
            "/api/v1/demo/clock", "/demonstration/clock",
            "/api/v1/calendar/{year}", "/admin/calendar/entry");

    /** What programs say and no page asks for, or a page asks for without a label: the rows of the calendar. */
    private static final Set<String> NOT_ASKED = Set.of(
            "/api/v1/admin/regions demonstration",
            "/api/v1/deputies principal",
            "/api/v1/calendar/{year} reason",
            "/api/v1/calendar/{year} confirm",
            "/api/v1/calendar/{year} holidays");

    @LocalServerPort
    private int port;

    @Autowired
    private Definitions definitions;

    @Autowired
    private StartForms forms;

    @Autowired
    private Sentences sentences;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private ObjectMapper json;

    static Stream<Arguments> steps() {
        return ProcessModels.all().stream()
                .flatMap(model -> model.steps().stream().map(step -> Arguments.of(model.key(), step.getId())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("steps")
    @DisplayName("of a step names every field as the form of the step does")
    void ofAStep(String process, String id) {
        var step = definitions.startForm(process, id);
        var sent = new HashMap<String, Object>();
        step.form().fields().forEach(field -> sent.put(field.id(), NO_VALUE));
        if (sent.isEmpty()) return;

        var refused = catchThrowableOfType(
                FormRefused.class,
                () -> forms.check(process, id, new StepForm("approve", "", sent, List.of()), NOBODY, form -> {
                    throw new Unread("case");
                }));

        for (var language : LANGUAGES) {
            var said = new TreeMap<String, String>();
            sentences.said(refused, language).forEach(v -> said.putIfAbsent(v.field(), v.message()));
            for (var field : step.form().fields())
                assertThat(said.get(field.id()))
                        .as(field.id())
                        .contains("“" + label(process, id, field, language) + "”");
        }
    }

    private String label(String process, String step, FieldDefinition field, Locale language) {
        return sentences.field(process, step, field.id(), field.label(), language);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "needs, /needs/new, village.handler@513228100210",
        "organizations, /organizations/new, applicant",
        "projects, /projects/new, organization.handler@S-000001"
    })
    @DisplayName("of a first form names every field as the page does that shows it")
    void ofAFirstForm(String path, String page, String login) throws Exception {
        for (var language : LANGUAGES) {
            var visitor = new Visitor(port, login).signIn();
            var shown = visitor.page(page + "?lang=" + language.toLanguageTag()).body();
            var answer = new Visitor(port, login).send("/api/v1/" + path, "{}", language.toLanguageTag());
            var said = json.readTree(answer.body()).get("violations").findValuesAsText("message");
            assertThat(said)
                    .isNotEmpty()
                    .allSatisfy(sentence ->
                            assertThat(shown).contains(">" + named(sentence).replace("'", "&#39;") + "<"));
        }
    }

    @Test
    @DisplayName(
            "by a rule of the module names the field as the form of that step does, though others name theirs alike")
    void byARule() {
        var client = new Client(port);
        var form = client.example("/organizations");
        form.put("startsOn", "2027-03-01");
        form.put("endsOn", "2027-02-28");

        var zh = client.post("applicant", "/organizations", form);
        var en = client.post("applicant", "/organizations", form, "en");

        assertThat(zh.body()).contains("organizations.end-before-start", "“结束日期”");
        assertThat(en.body()).contains("organizations.end-before-start", "“Until”");
    }

    @ParameterizedTest(name = "{0} {1} in {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "organizations | {\"name\":\"\\u202e\"} | “社会组织名称” | zh-CN | applicant",
                "organizations | {\"name\":\"\\u202e\"} | “Name | en | applicant",
                "needs | {\"title\":\"\\u202e\"} | “项目名称” | zh-CN | village.handler@513228100210",
                "needs | {\"amount\":\"64000,50\"} | “资金规模” | zh-CN | village.handler@513228100210",
                "admin/regions | {\"code\":\"513228199\",\"name\":\"\\u202e\"} | “区划名称” | zh-CN | admin",
                "admin/regions | {\"code\":\"513228199\",\"name\":\"\\u202e\"} | “Name” | en | admin",
                "admin/regions | {\"code\":\"\\u202e\",\"name\":\"a\"} | “区划代码” | zh-CN | admin"
            })
    @DisplayName("before anything reads the body names the field too")
    void ofABody(String path, String body, String label, String language, String login) {
        var answer = new Visitor(port, login).send("/api/v1/" + path, body, language);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(label);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "admin/webhooks | {\"name\":\"x\"} | 这里没有“name”这一项",
                "admin/accounts/applicant/name | {\"name\":\"x\"} | 这里没有“name”这一项",
                "task-filters | {\"view\":\"x\"} | 这里没有“view”这一项",
                "admin/desks/grant | {} | 请填写“岗位”"
            })
    @DisplayName("never names a part of a body as another form names its field")
    void ofNoOtherForm(String path, String body, String sentence) {
        var answer = new Visitor(port, Administrators.of(path)).send("/api/v1/" + path, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence).doesNotContain("环节", "null");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "admin/regions/513228777/rename | {\"newName\":\"某镇\"}",
                "admin/regions/513228777/end | {\"endedFrom\":\"2027-01-01\"}"
            })
    @DisplayName("is not made of an address that names nothing")
    void ofNoSuchAddress(String path, String body) {
        assertThat(new Visitor(port, Administrators.of(path))
                        .send("/api/v1/" + path, body)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("of a page's parameter names it by the label above the input")
    void ofAParameter() {
        var visitor = new Visitor(port, "admin").signIn();
        visitor.page("/");

        var answer = visitor.post("/tasks/filters", Map.of("name", "a\u202eb", "query", "view=todo"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("“把现在的清单存为”含有不可见的控制字符");
    }

    @Test
    @DisplayName("of every part of every body names it as its page does, and nowhere by its name in the interface")
    void ofEveryBody() {
        var all = new SoftAssertions();
        var seen = new TreeSet<String>();
        var shown = new HashMap<String, String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            for (var parameter : handler.getMethodParameters())
                if (parameter.hasParameterAnnotation(RequestBody.class)
                        && parameter.getParameterType().isRecord())
                    Arrays.stream(parameter.getParameterType().getRecordComponents())
                            .forEach(part -> check(mapping, part, shown, seen, all));
        });
        all.assertAll();
        assertThat(seen).hasSizeGreaterThan(40).containsAll(PAGES.keySet());
    }

    private void check(
            RequestMappingInfo mapping,
            RecordComponent part,
            Map<String, String> shown,
            Set<String> seen,
            SoftAssertions all) {
        var pattern = mapping.getPatternValues().iterator().next();
        seen.add(pattern);
        seen.add(pattern + " " + part.getName());
        for (var language : LANGUAGES) {
            var label = refusedPart(mapping, pattern, part, language.toLanguageTag());
            all.assertThat(label).as(pattern + " " + part.getName()).isNotEqualTo(part.getName());
            if (language != Locale.ENGLISH)
                all.assertThat(label).as(pattern + " " + part.getName()).containsPattern("\\p{IsHan}");
            if (PAGES.containsKey(pattern) && !NOT_ASKED.contains(pattern + " " + part.getName()))
                all.assertThat(shown.computeIfAbsent(inLanguage(PAGES.get(pattern), language), this::page))
                        .as("%s on the page of %s %s", label, pattern, part.getName())
                        .contains(label);
        }
    }

    private static String inLanguage(String page, Locale language) {
        return page + (page.contains("?") ? "&" : "?") + "lang=" + language.toLanguageTag();
    }

    private String page(String address) {
        return new Visitor(port, address.startsWith("/deputies") ? "security" : Administrators.of(address))
                .signIn()
                .page(address)
                .body()
                .replace("&#39;", "'");
    }

    /** Sends a value that the part cannot take, and tells how the refusal names the part. */
    private String refusedPart(RequestMappingInfo mapping, String pattern, RecordComponent part, String language) {
        var several = Map.class.isAssignableFrom(part.getType()) || Collection.class.isAssignableFrom(part.getType());
        var body = "{\"" + part.getName() + "\":" + (several ? "5" : "{\"no\":1}") + "}";
        var path = pattern.replace("{year}", "2099").replaceAll("\\{[^}]*}", "1");
        var admin = new Visitor(port, Administrators.of(path));
        var answer = mapping.getMethodsCondition().getMethods().toString().contains("PUT")
                ? admin.put(path, body, language)
                : admin.send(path, body, language);
        assertThat(answer.statusCode()).as(pattern + answer.body()).isEqualTo(422);
        try {
            return named(
                    json.readTree(answer.body()).at("/violations/0/message").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The label in a sentence such as “请填写“名称”。”. */
    private static String named(String sentence) {
        var from = sentence.indexOf('“') + 1;
        var to = sentence.indexOf('”', from);
        return sentence.substring(from, to);
    }
}
