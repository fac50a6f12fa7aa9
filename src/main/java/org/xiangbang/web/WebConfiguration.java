package org.xiangbang.web;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.xiangbang.web.input.AskedParameters;
import org.xiangbang.web.input.BodyFaults;
import org.xiangbang.web.input.FieldBounds;
import org.xiangbang.web.input.ReadableDate;
import org.xiangbang.web.input.ReadableParameters;
import org.xiangbang.web.input.ReadableText;

/** Reads the reader's preferences on every page, and before that refuses parameters that cannot be read. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    /** No body of ours is half as deep. */
    private static final int DEEPEST = 50;

    private final ObjectProvider<ConversionService> conversions;

    WebConfiguration(@Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversions) {
        this.conversions = conversions;
    }

    /**
     * Bodies are read by {@link ReadableText} and {@link ReadableDate}, and all their faults told at once. What the program itself has
     * stored as JSON is read as it stands.
     */
    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        var texts = new SimpleModule()
                .addDeserializer(String.class, new ReadableText())
                .addDeserializer(LocalDate.class, new ReadableDate());
        for (var converter : converters)
            if (converter instanceof MappingJackson2HttpMessageConverter json)
                json.setObjectMapper(bounded(json.getObjectMapper().copy())
                        .registerModule(texts)
                        .addHandler(new BodyFaults()));
    }

    /** The reader of bodies refuses names that no field has; its copy has a factory of its own. */
    private static ObjectMapper bounded(ObjectMapper reader) {
        reader.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNameLength(FieldBounds.LONGEST_NAME)
                        .maxNestingDepth(DEEPEST)
                        .build());
        return reader;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ReadableParameters()).excludePathPatterns("/error");
        registry.addInterceptor(new AskedParameters(conversions)).excludePathPatterns("/error");
        registry.addInterceptor(new Preferences()).excludePathPatterns("/assets/**", "/webjars/**", "/error");
    }
}
