import { CoreAdminUI, CustomRoutes, Resource } from 'ra-core';
import { lazy } from 'react';
import { Notification } from 'react-admin';
import { Route } from 'react-router-dom';

import { useDescription } from './description/context';
import { Layout } from './layout/Layout';
import { NotFound } from './layout/NotFound';
import { Waiting } from './layout/Waiting';
import { ListPage } from './list/ListPage';

const Home = lazy(() => import('./home/Home'));
const ShowPage = lazy(() => import('./show/ShowPage'));
const CreatePage = lazy(() => import('./form/CreatePage'));
const EditPage = lazy(() => import('./form/EditPage'));
const DiagramPage = lazy(() => import('./diagram/DiagramPage'));
const ProblemsPage = lazy(() => import('./home/ProblemsPage'));
const ImportPage = lazy(() => import('./importing/ImportPage'));

/** Which page stands at which address. */
export function Pages() {
  const { resources, title } = useDescription();
  return (
    <>
      <CoreAdminUI layout={Layout} dashboard={Home} catchAll={NotFound} loading={Waiting} title={title} disableTelemetry>
        {resources.map((resource) => (
          <Resource
            key={resource.name}
            name={resource.name}
            options={{ label: resource.label }}
            list={ListPage}
            show={ShowPage}
            {...(resource.create && { create: CreatePage })}
            {...(resource.edit && { edit: EditPage })}
          >
            {resource.create && <Route path="import" element={<ImportPage />} />}
          </Resource>
        ))}
        <CustomRoutes>
          <Route path="/-/diagram" element={<DiagramPage />} />
          <Route path="/-/problems" element={<ProblemsPage />} />
        </CustomRoutes>
      </CoreAdminUI>
      <Notification />
    </>
  );
}
