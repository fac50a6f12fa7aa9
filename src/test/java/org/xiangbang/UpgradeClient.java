package org.xiangbang;

import java.net.http.HttpResponse;
import java.util.List;

/** As {@link SteadyClient}, between a copy of the former version and one of this: a second factor is shown where one is asked for. */
final class UpgradeClient extends SteadyClient {
    private static final int UNKNOWN = 404;
    private static final int MORE_IS_ASKED_FOR = 403;

    UpgradeClient(List<Integer> ports) {
        super(ports);
    }

    @Override
    HttpResponse<String> postProven(String login, String path, Object body) {
        var answer = post(login, path, body);
        return answer.statusCode() == MORE_IS_ASKED_FOR ? super.postProven(login, path, body) : answer;
    }

    /** The former version knows no second factor. */
    @Override
    boolean promises(HttpResponse<String> answer) {
        var former = answer.statusCode() == UNKNOWN && answer.uri().getPath().contains("/factor");
        return !former && super.promises(answer);
    }
}
