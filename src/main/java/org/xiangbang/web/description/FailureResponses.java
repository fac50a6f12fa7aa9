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
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.xiangbang.web.FailureCode;
import org.xiangbang.web.FailureCode.Reach;
import org.xiangbang.web.Problem;

/**
 * Adds to each operation the failures that can come of it, by status: those whose {@link Reach} includes the operation, and with
 * 422 the rules. Any rule may be named, because a step calls the work of every module that has a part in it.
 */
@Component
class FailureResponses implements OpenApiCustomizer {
    private static final String RULE = "RuleCode";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String RESPONSES = "#/components/responses/";

    @Override
    public void customise(OpenAPI description) {
        var components = description.getComponents();
        ModelConverters.getInstance(true)
                .readAll(new AnnotatedType(Problem.class))
                .forEach(components::addSchemas);
        components.addSchemas(RULE, words(RuleCodes.all()).description("The code of a broken rule"));
        description
                .getPaths()
                .values()
                .forEach(path -> path.readOperationsMap()
                        .forEach((method, operation) -> describe(operation, method != HttpMethod.GET, components)));
    }

    private static void describe(Operation operation, boolean writes, Components components) {
        Stream.of(FailureCode.values())
                .filter(code -> comesOf(operation, writes, code.reach()))
                .collect(Collectors.groupingBy(FailureCode::status, TreeMap::new, Collectors.toList()))
                .forEach((status, codes) -> {
                    var name = name(status, codes);
                    components.addResponses(name, response(status, codes));
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

    private static ApiResponse response(HttpStatus status, List<FailureCode> codes) {
        Schema<?> code = words(codes.stream().map(FailureCode::word).toList());
        if (status == FailureCode.FORM.status())
            code = new JsonSchema().anyOf(List.of(code, new JsonSchema().$ref(SCHEMAS + RULE)));
        var problem = new JsonSchema()
                .allOf(List.of(
                        new JsonSchema().$ref(SCHEMAS + Problem.class.getSimpleName()),
                        new JsonSchema().addProperty("code", code)));
        return new ApiResponse()
                .description(status.getReasonPhrase())
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
    }

    private static StringSchema words(List<String> words) {
        var schema = new StringSchema();
        words.forEach(schema::addEnumItem);
        return schema;
    }
}
