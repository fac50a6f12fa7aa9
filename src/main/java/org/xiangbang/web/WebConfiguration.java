package org.xiangbang.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

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

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ReadableParameters()).excludePathPatterns("/error");
        registry.addInterceptor(new Preferences()).excludePathPatterns("/assets/**", "/webjars/**", "/error");
    }
}
