package org.xiangbang.web.input;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.Within;

/** Finds the wrong field in an exception that the framework throws before our own checks run. */
@Component
public class RequestViolations {
    private static final String REQUIRED = "field.required";

    private final DataSize mostHead;

    RequestViolations(@Value("${server.tomcat.max-part-header-size}") DataSize mostHead) {
        this.mostHead = mostHead;
    }

    /** Returns the violations; empty if {@code thrown} is not the fault of a single field. */
    public List<Violation> in(Throwable thrown) {
        if (thrown instanceof HttpMessageNotReadableException unreadable) return inBody(unreadable.getCause());
        if (badName(thrown)) return List.of(new Violation("file", "upload.name-control"));
        if (thrown instanceof MultipartException unreadable) return inParts(unreadable);
        if (thrown instanceof MissingServletRequestParameterException missing)
            return List.of(new Violation(missing.getParameterName(), REQUIRED));
        if (thrown instanceof MissingServletRequestPartException missing)
            return List.of(new Violation(missing.getRequestPartName(), REQUIRED));
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch)
            return List.of(ExpectedValues.of(
                    mismatch.getName(),
                    mismatch.getParameter().getParameterType(),
                    mismatch.getParameter().getParameterAnnotation(Within.class)));
        return List.of();
    }

    /** Returns true if the body of the request could not be read. */
    public boolean unreadable(Throwable thrown) {
        return thrown instanceof HttpMessageNotReadableException;
    }

    /** Returns true if the name of a field is too long, or the body too deep. */
    public boolean tooLong(Throwable thrown) {
        return thrown instanceof HttpMessageNotReadableException unreadable
                && unreadable.getMostSpecificCause() instanceof StreamConstraintsException;
    }

    /** The container says of the head of a part, which holds the name of its file, the same as of a file that is too large. */
    private List<Violation> inParts(MultipartException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause())
            if (cause instanceof SizeException size && size.getPermittedSize() == mostHead.toBytes())
                return List.of(new Violation("file", "upload.name-too-long"));
        return List.of();
    }

    /** The container refuses the name of a file by an exception of its own, wherever the parts are read first. */
    private static boolean badName(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof InvalidFileNameException) return true;
        return false;
    }

    /** A number that is too large ends the reading; what was noted before is told with it. */
    private static List<Violation> inBody(Throwable cause) {
        if (!(cause instanceof JsonMappingException fault)
                || !(fault instanceof MismatchedInputException || fault.getCause() instanceof InputCoercionException)
                || fault.getPath().isEmpty()) return List.of();
        var last = fault instanceof MismatchedInputException mismatch
                ? ExpectedValues.of(path(fault), mismatch.getTargetType())
                : Violation.whole(path(fault), Integer.MIN_VALUE, Integer.MAX_VALUE);
        return Stream.concat(BodyFaults.noted().stream(), Stream.of(last)).toList();
    }

    private static String path(JsonMappingException fault) {
        var path = new StringBuilder();
        for (var reference : fault.getPath()) {
            if (reference.getFieldName() == null)
                path.append('[').append(reference.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
        }
        return path.toString();
    }
}
