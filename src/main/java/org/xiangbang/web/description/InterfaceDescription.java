package org.xiangbang.web.description;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.math.BigDecimal;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Within;

/** What {@code /v3/api-docs} says about the interface as a whole. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Xiangbang 乡帮",
                        version = "v1",
                        license = @License(name = "Apache-2.0"),
                        description = """
                                From a reported need to a closed project. Amounts are decimal strings in yuan with at most two places, \
                                times carry an offset, lists are read on by the cursor in `next`. A refusal is a problem detail \
                                (RFC 9457) with `code`, the rule's `source` and field `violations`; every operation lists the statuses \
                                and codes that can come of it. What a caller may not see or use is \
                                answered 404 with `not-found`, like what does not exist. A parameter that an operation does not know, \
                                several values where it takes one, and a value that is none are refused (422 with `form`), each in \
                                `violations` under the name that was sent. Every write takes an \
                                `Idempotency-Key`. Work through the case with `GET /api/v1/tasks`, `GET /api/v1/tasks/{id}` for the \
                                fields that a step asks for, and `POST /api/v1/tasks/{id}/complete`."""),
        security = @SecurityRequirement(name = "basic"))
@SecurityScheme(name = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
class InterfaceDescription {
    private static final Set<RequestMethod> WRITES =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    private static final String AFTER = "after";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Official.class);
    }

    /** Reads classes as schemas, each under a name of its own. */
    @Bean
    ModelResolver schemas() {
        return new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true);
    }

    /** Says of a parameter which numbers it takes, and of a place in a list where it comes from. */
    @Bean
    ParameterCustomizer whatAParameterTakes() {
        return (parameter, declared) -> {
            var bounds = declared.getParameterAnnotation(Within.class);
            if (parameter != null && bounds != null)
                parameter
                        .getSchema()
                        .minimum(BigDecimal.valueOf(bounds.from()))
                        .maximum(BigDecimal.valueOf(bounds.to()));
            if (parameter != null && AFTER.equals(parameter.getName()) && parameter.getDescription() == null)
                parameter.description("`next` of the page before; refused if it is no place in this list");
            return parameter;
        };
    }

    @Bean
    OperationCustomizer everyWriteTakesAKey(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        return (operation, handler) -> {
            var writes = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                    .filter(e -> e.getValue().getMethod().equals(handler.getMethod()))
                    .flatMap(e -> e.getKey().getMethodsCondition().getMethods().stream())
                    .anyMatch(WRITES::contains);
            if (writes)
                operation.addParametersItem(new HeaderParameter()
                        .name("Idempotency-Key")
                        .description("The same key with the same request again gets the first answer")
                        .schema(new StringSchema().maxLength(100)));
            return operation;
        };
    }
}
