//! How an address is described: read off the types that its handler takes and gives, so that description and handler cannot part.

use super::problem;
use crate::routes::Route;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

/// The generator of the schemas of what is given; shared types stand once, among the components.
pub(crate) fn generator() -> SchemaGenerator {
    let settings = SchemaSettings::draft2020_12().for_serialize().with(|settings| {
        settings.definitions_path = "/components/schemas".into();
        settings.meta_schema = None;
    });
    settings.into_generator()
}

/// The schema of something that is taken, whole where it stands.
pub(crate) fn taken<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.inline_subschemas = true;
        settings.meta_schema = None;
    });
    settings.into_generator().subschema_for::<T>().to_value()
}

/// A part of a request that describes itself.
pub(crate) trait Takes {
    fn takes(operation: &mut Operation<'_>);
}

/// An answer that describes itself.
pub(crate) trait Gives {
    fn gives(operation: &mut Operation<'_>);
}

/// A handler, whose parts describe themselves.
pub(crate) trait Handler<Parts> {
    fn describe(operation: &mut Operation<'_>);
}

macro_rules! handlers {
    ($($part:ident)*) => {
        impl<F, Fut, $($part,)*> Handler<($($part,)*)> for F
        where
            F: Fn($($part),*) -> Fut,
            Fut: Future,
            Fut::Output: Gives,
            $($part: Takes,)*
        {
            fn describe(operation: &mut Operation<'_>) {
                $($part::takes(operation);)*
                Fut::Output::gives(operation);
            }
        }
    };
}
handlers!(A);
handlers!(A B);
handlers!(A B C);

/// One operation, while it is described.
pub(crate) struct Operation<'a> {
    path: &'static str,
    schemas: &'a mut SchemaGenerator,
    described: Map<String, Value>,
    parameters: Vec<Value>,
    responses: Map<String, Value>,
}

impl<'a> Operation<'a> {
    /// The operation of a route; nothing where the route is not described.
    pub(crate) fn of(route: &Route, schemas: &'a mut SchemaGenerator) -> Option<Value> {
        let path = route.path;
        let (parameters, responses, described) = (Vec::new(), Map::new(), Map::new());
        let mut operation = Self { path, schemas, described, parameters, responses };
        route.described?(&mut operation);
        operation.responses.sort_keys();
        operation.described.insert("parameters".to_owned(), Value::Array(operation.parameters));
        operation.described.insert("responses".to_owned(), Value::Object(operation.responses));
        Some(Value::Object(operation.described))
    }

    /// The handler, with what it is for and the statuses that it answers with of its own.
    pub(crate) fn handler<P, H: Handler<P>>(&mut self, _: &H, name: &str, summary: &str, statuses: &[u16]) {
        self.told(name, summary);
        H::describe(self);
        for status in statuses {
            self.may_answer(*status);
        }
    }

    /// A file for programs that a page's handler gives; what goes wrong is told as a page.
    pub(crate) fn file(&mut self, name: &str, summary: &str, kinds: &[&str]) {
        self.told(name, summary);
        let variables: Vec<_> = variables(self.path).collect();
        for name in &variables {
            let schema = if *name == "reply" { taken::<u32>() } else { taken::<String>() };
            self.parameters.push(path_parameter(name, schema));
        }
        let content: Map<_, _> = kinds.iter().map(|kind| ((*kind).to_owned(), json!({}))).collect();
        self.responses.insert("200".to_owned(), good("The file.", Value::Object(content)));
        let mut page = |status: &str, what: &str| {
            let told = json!({ "description": what, "content": { "text/html": {} } });
            self.responses.insert(status.to_owned(), told);
        };
        if !variables.is_empty() {
            page("404", "There is no such thing, or it is not for you.");
        }
        page("503", "We failed.");
    }

    fn told(&mut self, name: &str, summary: &str) {
        let id = name.rsplit("::").next().unwrap_or(name).trim();
        self.described.insert("operationId".to_owned(), json!(id));
        self.described.insert("summary".to_owned(), json!(summary));
    }

    /// Sentences come in the language that is asked for.
    pub(crate) fn in_a_language(&mut self) {
        self.parameters.push(json!({ "$ref": "#/components/parameters/lang" }));
    }

    /// A token is needed; elsewhere it is welcome.
    pub(crate) fn only_with_token(&mut self) {
        self.described.insert("security".to_owned(), json!([{ "token": [] }]));
    }

    /// One of the ways of going wrong.
    pub(crate) fn may_answer(&mut self, status: u16) {
        if let Some(kind) = problem::kind(status) {
            let shared = json!({ "$ref": format!("#/components/responses/{}", kind.name) });
            self.responses.insert(status.to_string(), shared);
        }
    }

    /// The variable of the address.
    pub(crate) fn variable<T: JsonSchema>(&mut self) {
        for name in variables(self.path) {
            self.parameters.push(path_parameter(name, taken::<T>()));
        }
    }

    /// What may stand after the question mark.
    pub(crate) fn query<T: JsonSchema>(&mut self) {
        let schema = taken::<T>();
        let needed =
            |name: &str| schema["required"].as_array().is_some_and(|all| all.iter().any(|one| one == name));
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            let mut parameter = json!({ "name": name, "in": "query", "required": needed(name) });
            let mut field = field.clone();
            if let Some(told) = field.as_object_mut().and_then(|field| field.remove("description")) {
                parameter["description"] = told;
            }
            // An address has no null: what is not there is left out.
            if let Some(kind) = field["type"].as_array().and_then(|kinds| kinds.first()).cloned() {
                field["type"] = kind;
            }
            parameter["schema"] = field;
            self.parameters.push(parameter);
        }
    }

    /// What is sent.
    pub(crate) fn body(&mut self, kind: &str, schema: Value) {
        let media = if schema == json!({}) { json!({}) } else { json!({ "schema": schema }) };
        let body = json!({ "required": true, "content": { kind: media } });
        self.described.insert("requestBody".to_owned(), body);
        self.may_answer(409);
        self.may_answer(422);
    }

    /// The same as a file in a form, beside the file alone.
    pub(crate) fn or_form(&mut self) {
        let file = json!({ "type": "object", "required": ["file"], "properties": { "file": { "type": "string", "contentMediaType": "application/octet-stream" } } });
        if let Some(body) = self.described.get_mut("requestBody") {
            body["content"]["multipart/form-data"] = json!({ "schema": file });
        }
    }

    /// What is given, as JSON.
    pub(crate) fn answer<T: JsonSchema>(&mut self) {
        let schema = self.schemas.subschema_for::<T>().to_value();
        let content = json!({ "application/json": { "schema": schema } });
        self.responses.insert("200".to_owned(), good("The answer.", content));
    }
}

/// The names of the variables of an address.
fn variables(path: &'static str) -> impl Iterator<Item = &'static str> {
    path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

fn path_parameter(name: &str, schema: Value) -> Value {
    json!({ "name": name, "in": "path", "required": true, "description": variable(name), "schema": schema })
}

/// What a variable of an address names.
fn variable(name: &str) -> &'static str {
    match name {
        "text" => "The number of a text: `X.inv-1`.",
        "kind" => "Which paper: `consultation`, `reply-form` or `result`.",
        "meeting" => "The name of a meeting: `SG17 2024-09`.",
        "letter" => "The name of a letter in this house: `letter SG17 2024-09`.",
        "parcel" => "The id of a parcel, or its beginning.",
        "rule" => "The id of a rule: `R1-9.4.5a`.",
        "position" => "A position in the record, from 1.",
        "reply" => "The number of a reply, as the list of replies gives it.",
        "sha256" => "SHA-256 of the file, in hexadecimal.",
        _ => "",
    }
}

fn good(description: &str, content: Value) -> Value {
    json!({
        "description": description,
        "headers": { "plenary-mark": { "$ref": "#/components/headers/plenary-mark" } },
        "content": content,
    })
}
