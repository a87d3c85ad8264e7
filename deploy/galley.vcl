# Varnish in front of Galley, for newsrooms that have outgrown one machine. See README.md here.
vcl 4.1;

import std;

backend galley {
  .host = "127.0.0.1";
  .port = "3000";
  .probe = {
    # Whether the process lives. What to give while its database is away Galley knows best itself.
    .url = "/api/health";
    .interval = 1s;
    .timeout = 2s;
    .window = 3;
    .threshold = 2;
  }
}

acl house {
  "127.0.0.1";
  "::1";
}

sub vcl_recv {
  if (req.method == "BAN") {
    if (client.ip !~ house) {
      return (synth(403, "Bans come from the house itself."));
    }
    # "article:<id>", "lists"; without one, everything.
    if (req.http.Surrogate-Key) {
      ban("obj.http.Surrogate-Key ~ (^|\s)" + req.http.Surrogate-Key + "(\s|$)");
    } else {
      ban("obj.status != 0");
    }
    return (synth(200, "Banned."));
  }

  # The desk is for one person at a time, and streams to them.
  if (req.url ~ "^/(desk|api|sign-in|invite|set-up|preview|_next)([/?]|$)") {
    return (pass);
  }
  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }

  # The readers' wing knows nobody, and no campaign has a page of its own.
  unset req.http.Cookie;
  set req.url = regsuball(req.url, "([?&])(utm_[a-z]+|fbclid|gclid|mc_cid|mc_eid)=[^&]*", "\1");
  set req.url = regsuball(req.url, "[?&]+$|(\?)&+", "\1");

  # While Galley is there, nobody gets what is older than it says. When it is not, what there is.
  if (std.healthy(req.backend_hint) && req.restarts == 0) {
    set req.grace = 0s;
  } else {
    set req.grace = 24h;
  }
  return (hash);
}

sub vcl_backend_response {
  # A look at Galley once a second costs one "304 Not Modified" for each page that is asked for, and a correction or a
  # takedown reaches everybody within that second, also when nobody bans anything.
  if (beresp.http.Cache-Control ~ "s-maxage" && !beresp.http.Set-Cookie) {
    set beresp.ttl = 1s;
    set beresp.grace = 24h;
    set beresp.keep = 24h;
  }
  if (beresp.status >= 500 && bereq.uncacheable == false) {
    # Not kept and not given as long as there is an older one: see vcl_synth.
    return (abandon);
  }
}

sub vcl_backend_error {
  if (bereq.uncacheable == false) {
    return (abandon);
  }
}

sub vcl_synth {
  # Galley gave no page: once more, for one that is older.
  if (resp.status == 503 && req.restarts == 0 && (req.method == "GET" || req.method == "HEAD")) {
    return (restart);
  }
}

sub vcl_deliver {
  # For caches of the house.
  unset resp.http.Surrogate-Key;
  if (!resp.http.Cache-Status) {
    if (obj.hits > 0) {
      set resp.http.Cache-Status = "Varnish; hit";
    } else {
      set resp.http.Cache-Status = "Varnish; fwd=miss";
    }
  }
}
