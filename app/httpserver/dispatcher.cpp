// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/dispatcher.h"

#include "models/base/digest.h"

#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace httpserver {

namespace {

Q_LOGGING_CATEGORY(lcHttp, "supplierdesk.http")

Response fault(const std::exception &exception)
{
    qCCritical(lcHttp) << "handler failed:" << exception.what();
    return Response::problem(500, u"fault"_s, u"Something went wrong on the server."_s);
}

} // namespace

void Dispatcher::add(Route route)
{
    const Lane usual = route.access == Access::StaffToken ? Lane::Desk : Lane::Pages;
    route.handlerLane = route.body.lane.value_or(usual);
    route.lane = route.body.check ? usual : route.handlerLane;
    m_routes.push_back(std::move(route));
}

std::optional<Access> Dispatcher::missingGate() const
{
    const auto missing
        = std::find_if(m_routes.cbegin(), m_routes.cend(), [this](const Route &route) {
              return route.access != Access::Public && !m_gates.contains(route.access);
          });
    return missing == m_routes.cend() ? std::nullopt : std::optional(missing->access);
}

const Dispatcher::Route *Dispatcher::best(const Request &request, const QList<Target::Part> &parts,
                                          QByteArrayList &otherMethods) const
{
    const Route *best = nullptr;
    for (const Route &route : m_routes) {
        if (!route.pattern.fits(parts)) {
            continue;
        }
        const bool exact = route.method == request.method;
        if (!exact && !(request.isHead() && route.method == "GET")) {
            otherMethods.append(route.method);
            continue;
        }
        const bool better = !best || route.pattern.isMoreSpecificThan(best->pattern)
            || (exact && best->method != request.method
                && !best->pattern.isMoreSpecificThan(route.pattern));
        best = better ? &route : best;
    }
    return best;
}

Dispatcher::Found Dispatcher::find(Request &request) const
{
    const std::optional<Target> target = Target::parse(request.target);
    if (!target) {
        return {nullptr,
                Response::problem(400, u"bad-path"_s, u"The address is not written correctly."_s)};
    }
    request.path = QString::fromLatin1(request.target.split('?').constFirst());
    request.query = target->query;
    QByteArrayList methods;
    if (const Route *route = best(request, target->parts, methods)) {
        request.access = route->access;
        request.parameters = route->pattern.values(target->parts);
        return {route, {}};
    }
    if (methods.isEmpty()) {
        return {nullptr,
                Response::problem(404, u"not-found"_s, u"There is nothing at this address."_s)};
    }
    std::sort(methods.begin(), methods.end());
    methods.erase(std::unique(methods.begin(), methods.end()), methods.end());
    return {nullptr,
            Response::problem(405, u"method-not-allowed"_s,
                              u"This address does not take that method."_s)
                .setHeader("Allow", methods.join(", "))};
}

std::optional<Response> Dispatcher::refusal(const Route &route, Request &request) const
{
    if (route.access == Access::Public) {
        return {};
    }
    try {
        const auto gate = m_gates.find(route.access);
        std::optional<Response> response = gate == m_gates.end()
            ? Response::problem(403, u"no-access"_s, {}) // start() has seen to it that there is one
            : gate->second(request);
        if (response) {
            tellRefused(request, *response);
        }
        return response;
    } catch (const std::exception &exception) {
        return fault(exception);
    }
}

std::optional<Outgoing> Dispatcher::bodyRefusal(const Route &route, Request &request) const
{
    // Somebody who says what he sent is told that it arrived as something else, before it counts.
    const QByteArray digest = request.header(QByteArray(base::digest::RequestHeader).toLower());
    if (!digest.isEmpty()
        && digest != base::digest::ofRequest(request.method, request.target, request.body)) {
        return ready(request,
                     Response::problem(400, u"damaged"_s,
                                       u"The request was damaged on its way. Send it again."_s),
                     true);
    }
    if (!request.readForm()) {
        return ready(request,
                     Response::problem(400, u"bad-form"_s, u"The form cannot be understood."_s),
                     true);
    }
    try {
        std::optional<Response> response;
        if (route.body.check && (response = route.body.check(request))) {
            return ready(request, *std::move(response), false);
        }
        return {};
    } catch (const std::exception &exception) {
        return ready(request, fault(exception), true);
    }
}

Outgoing Dispatcher::answer(const Route &route, Request &request) const
{
    Response response;
    try {
        response = route.handler(request);
    } catch (const std::exception &exception) {
        return ready(request, fault(exception), true);
    }
    const QByteArray digest = request.header(QByteArray(base::digest::RequestHeader).toLower());
    if (!digest.isEmpty() && response.file.isEmpty()) {
        response.setHeader(base::digest::AnswerHeader,
                           base::digest::ofAnswer(digest, response.status,
                                                  request.isHead() ? QByteArray() : response.body));
    }
    return ready(request, std::move(response), false);
}

std::variant<Outgoing, std::unique_ptr<Upload>> Dispatcher::beginUpload(const Route &route,
                                                                        Request &request) const
{
    try {
        auto begun = route.uploadHandler(request);
        if (auto *upload = std::get_if<std::unique_ptr<Upload>>(&begun)) {
            return std::move(*upload);
        }
        return ready(request, std::get<Response>(std::move(begun)), false);
    } catch (const std::exception &exception) {
        return ready(request, fault(exception), true);
    }
}

Outgoing Dispatcher::ready(const Request &request, Response response, bool isOwn) const
{
    try {
        if (isOwn && hasPageFor(request)) {
            const QByteArray allow = response.header("allow");
            response = m_errorPage(request, response);
            if (!allow.isEmpty()) {
                response.setHeader("Allow", allow);
            }
        }
        if (m_finish) {
            m_finish(request, response);
        }
        return Outgoing::prepare(request, std::move(response));
    } catch (const std::exception &exception) {
        return Outgoing::plain(fault(exception), request.isHead());
    }
}

void Dispatcher::tellRefused(const Request &request, const Response &response) const
{
    if (m_refused) {
        m_refused(request, response);
    }
}

} // namespace httpserver
