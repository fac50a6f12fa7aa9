package org.xiangbang.web.input;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Violation;

/**
 * Refuses a body of which {@link BodyFaults} has noted something, or with a null in a list, before its controller gets it; unless that is a
 * {@link CheckedForm} whose other parts can be checked.
 */
@ControllerAdvice
class FaultyBodies extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    /** @throws FormRefused naming every part that could not be read; @throws BodyRefused if a form in it has too many fields */
    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        var wrong = new ArrayList<>(BodyFaults.noted());
        var later = parameter.hasParameterAnnotation(CheckedForm.class)
                && wrong.stream().noneMatch(FaultyBodies::whole);
        holes("", body, wrong);
        if (!wrong.isEmpty() && (!later || wrong.size() > BodyFaults.noted().size())) throw new FormRefused(wrong);
        return body;
    }

    /** Of a list or an object that could not be read every part would seem to be missing, so nothing is said of the others yet. */
    private static boolean whole(Violation fault) {
        return fault.code().equals("field.type.list")
                || fault.code().equals("field.type.object")
                || fault.field().contains("[");
    }

    /** Finds nulls in lists, as in {@code ["a", null]}. What a map holds is a form, and is checked as one once it is no larger than one. */
    private static void holes(String at, Object part, List<Violation> wrong) {
        if (part instanceof Record made)
            for (var component : made.getClass().getRecordComponents()) {
                var name = component.getName();
                holes(at.isEmpty() ? name : at + "." + name, value(made, component), wrong);
            }
        else if (part instanceof Map<?, ?> form) FieldBounds.check(form.size());
        else if (part instanceof List<?> all)
            for (int i = 0; i < all.size(); i++) {
                var place = at + "[" + i + "]";
                if (all.get(i) != null) holes(place, all.get(i), wrong);
                else if (wrong.stream().noneMatch(v -> v.field().equals(place)))
                    wrong.add(new Violation(place, "field.hole"));
            }
    }

    private static Object value(Record of, RecordComponent component) {
        var read = component.getAccessor();
        ReflectionUtils.makeAccessible(read);
        return ReflectionUtils.invokeMethod(read, of);
    }
}
