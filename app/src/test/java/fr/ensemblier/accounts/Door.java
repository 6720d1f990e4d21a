package fr.ensemblier.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// A browser without a screen: keeps its cookies, follows nothing by itself.
final class Door {

    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new java.net.CookieManager()).build();

    Door(int port) {
        this.port = port;
    }

    record Answer(int status, String location, String body) {

        Answer leadsTo(String path) {
            assertThat(location).isEqualTo(path);
            return this;
        }

        Answer hasStatus(int expected) {
            assertThat(status).as(body).isEqualTo(expected);
            return this;
        }

        Answer says(String words) {
            assertThat(body).contains(words);
            return this;
        }
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    Answer post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var location = answer.headers().firstValue("Location").orElse("");
            return new Answer(answer.statusCode(), location.replaceFirst("^https?://[^/]*", ""), answer.body());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
