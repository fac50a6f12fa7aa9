package org.xiangbang.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.List;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.xiangbang.web.input.ReadableParameters;
import org.xiangbang.web.input.ReadableText;

/** Reads the reader's preferences on every page, and before that refuses unreadable parameters and lists with null elements. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    /** Refuses a list in a body that has a null element, as in {@code ["a", null]}; the violation names the place. */
    @Bean
    static Jackson2ObjectMapperBuilderCustomizer listsWithoutHoles() {
        var filled = JsonSetter.Value.forContentNulls(Nulls.FAIL);
        return builder ->
                builder.postConfigurer(json -> json.configOverride(List.class).setSetterInfo(filled));
    }

    /** The texts of bodies are read by {@link ReadableText}; what the program itself has stored as JSON is read as it stands. */
    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        var texts = new SimpleModule().addDeserializer(String.class, new ReadableText());
        for (var converter : converters)
            if (converter instanceof MappingJackson2HttpMessageConverter json)
                json.setObjectMapper(json.getObjectMapper().copy().registerModule(texts));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ReadableParameters()).excludePathPatterns("/error");
        registry.addInterceptor(new Preferences()).excludePathPatterns("/assets/**", "/webjars/**", "/error");
    }
}
