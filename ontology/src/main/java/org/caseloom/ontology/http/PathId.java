package org.caseloom.ontology.http;

import io.micronaut.http.HttpRequest;

/** Ids in paths. They may hold slashes and any other character, percent-encoded; a route variable would decode some. */
final class PathId {
    private PathId() {}

    /** What follows {@code prefix} in the request's path, decoded. */
    static String after(String prefix, HttpRequest<?> request) {
        String path = request.getUri().getPath();
        return path.substring(path.indexOf(prefix) + prefix.length());
    }
}
