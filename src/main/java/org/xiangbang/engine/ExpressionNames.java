package org.xiangbang.engine;

import java.util.Arrays;
import java.util.Set;
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
        if (!Set.of(context.getBeanNamesForAnnotation(ProcessBean.class)).contains(bean)) return false;
        return Arrays.stream(context.getType(bean).getMethods())
                .filter(m -> m.getDeclaringClass() != Object.class)
                .anyMatch(m -> m.getName().equals(method));
    }
}
