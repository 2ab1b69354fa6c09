package dev.coppice.starter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Makes error documents of what the web container refuses before any application sees it, such as malformed HTTP. */
public final class ErrorDocumentValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        boolean answered = status < 400 || response.getContentWritten() > 0 || !response.setErrorReported();
        if (answered) {
            return;
        }
        try {
            HttpServletResponse out = response;
            ApiErrors.of(status == 400 ? Oversize.status(request) : status).send(out);
            response.finishResponse();
        } catch (IOException goneAlready) {
            container.getLogger().debug("The client did not wait for an error document", goneAlready);
        }
    }
}
