package org.xiangbang.engine.model;

import java.util.Arrays;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Which methods of which marked beans models may call. */
@Component
class ExpressionNames {
    private final ApplicationContext context;

    ExpressionNames(ApplicationContext context) {
        this.context = context;
    }

    boolean isCallable(String bean, String method) {
        if (!context.containsBean(bean) || context.findAnnotationOnBean(bean, ProcessBean.class) == null) return false;
        return Arrays.stream(context.getType(bean).getMethods())
                .filter(m -> m.getDeclaringClass() != Object.class)
                .anyMatch(m -> m.getName().equals(method));
    }
}
