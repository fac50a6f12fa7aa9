package org.xiangbang.web.description;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.xiangbang.web.Attachment;
import org.xiangbang.web.FailureCode;
import org.xiangbang.web.FailureCode.Reach;
import org.xiangbang.web.FailureSentences;
import org.xiangbang.web.Problem;
import org.xiangbang.web.Sentences;

/**
 * Adds to each operation the failures that can come of it, by status: those whose {@link Reach} includes the operation, and with
 * 422 the {@link RulesAtStake}. Every list of codes stands once, and the operations refer to it.
 */
@Component
class FailureResponses implements OpenApiCustomizer, GlobalOperationCustomizer {
    /** Where the package of an operation is kept until its failures are written. */
    private static final String ROOM = "x-room";

    /** Ends the name of what comes of operations that only read. */
    private static final String READ = ".read";

    private static final String UPLOAD = org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

    /** The header in which a second factor is sent. */
    private static final String FACTOR = "Xiangbang-Second-Factor";

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String RESPONSES = "#/components/responses/";

    private final Sentences sentences;

    FailureResponses(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void customise(OpenAPI description) {
        var components = description.getComponents();
        ModelConverters.getInstance(true)
                .readAll(new AnnotatedType(Problem.class))
                .forEach(components::addSchemas);
        description
                .getPaths()
                .values()
                .forEach(path -> path.readOperationsMap()
                        .forEach((method, operation) -> describe(operation, method != HttpMethod.GET, components)));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.addExtension(ROOM, handler.getBeanType().getPackageName());
        return operation;
    }

    private void describe(Operation operation, boolean writes, Components components) {
        var room = (String) operation.getExtensions().remove(ROOM);
        var rules = RulesAtStake.of(room, writes);
        if (!rules.none())
            components.addSchemas(
                    rules.schema(), words(rules.codes().toList()).description("The code of a broken rule"));
        Stream.of(FailureCode.values())
                .filter(code -> comesOf(operation, writes, code.reach()))
                .collect(Collectors.groupingBy(FailureCode::status, TreeMap::new, Collectors.toList()))
                .forEach((status, codes) -> {
                    var broken = status == FailureCode.FORM.status() ? rules : RulesAtStake.NONE;
                    var name = name(status, codes) + (broken.none() ? "" : "." + broken.room()) + (writes ? "" : READ);
                    components.addResponses(name, response(codes, broken).description(said(codes, writes)));
                    operation
                            .getResponses()
                            .addApiResponse(String.valueOf(status.value()), new ApiResponse().$ref(RESPONSES + name));
                });
    }

    private static boolean comesOf(Operation operation, boolean writes, Reach reach) {
        return switch (reach) {
            case EVERY -> true;
            case ANSWER -> operation.getResponses().values().stream().anyMatch(r -> r.getContent() != null);
            case BODY -> operation.getRequestBody() != null;
            case WRITE -> writes;
            case UPLOAD ->
                operation.getRequestBody() != null
                        && operation.getRequestBody().getContent() != null
                        && operation.getRequestBody().getContent().containsKey(UPLOAD);
            case SHEET ->
                operation.getResponses().values().stream()
                        .anyMatch(r -> r.getContent() != null && r.getContent().containsKey(Attachment.SHEET_TYPE));
            case FACTOR ->
                operation.getParameters() != null
                        && operation.getParameters().stream().anyMatch(p -> FACTOR.equals(p.getName()));
            case OPEN ->
                operation.getSecurity() != null && operation.getSecurity().isEmpty();
            case NONE -> false;
        };
    }

    /** Names a response by its status and what limits its codes to some operations: {@code Refused.422.write}. */
    private static String name(HttpStatus status, List<FailureCode> codes) {
        return codes.stream()
                .map(FailureCode::reach)
                .filter(reach -> reach != Reach.EVERY)
                .distinct()
                .map(reach -> "." + reach.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("", "Refused." + status.value(), ""));
    }

    /** Says in English what the codes mean, in the words of a refusal; those without a title of their own speak for themselves. */
    private String said(List<FailureCode> codes, boolean writes) {
        return codes.stream()
                .map(code -> {
                    var title = title(code.word(), writes);
                    return title == null ? "`%s`.".formatted(code.word()) : "`%s`: %s.".formatted(code.word(), title);
                })
                .collect(Collectors.joining(" "));
    }

    private String title(String word, boolean writes) {
        var act = sentences.textOr("failure." + word, null, Locale.ENGLISH);
        return writes ? act : sentences.textOr(FailureSentences.READ + word, act, Locale.ENGLISH);
    }

    private static ApiResponse response(List<FailureCode> codes, RulesAtStake rules) {
        Schema<?> code = words(codes.stream().map(FailureCode::word).toList());
        if (!rules.none())
            code = new JsonSchema().anyOf(List.of(code, new JsonSchema().$ref(SCHEMAS + rules.schema())));
        var problem = new JsonSchema()
                .allOf(List.of(
                        new JsonSchema().$ref(SCHEMAS + Problem.class.getSimpleName()),
                        new JsonSchema().addProperty("code", code)));
        return new ApiResponse()
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
    }

    private static StringSchema words(List<String> words) {
        var schema = new StringSchema();
        words.forEach(schema::addEnumItem);
        return schema;
    }
}
